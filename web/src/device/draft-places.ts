/** What the places of drafts begin with that are changes of the settings; they are not sent by themselves. */
export const settingsDrafts = 'settings/'
