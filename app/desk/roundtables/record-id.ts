/** Whether a part of an address can be the key of a record at all. */
export const isRecordId = (part: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(part)
