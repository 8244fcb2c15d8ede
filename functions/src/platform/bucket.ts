import { getStorage } from 'firebase-admin/storage'
import { app } from './app.ts'

/** The project's one bucket, the only gateway to Cloud Storage on the server. */
export const bucket = () => getStorage(app).bucket()
