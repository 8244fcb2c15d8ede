import './app.ts'
import { getAuth } from 'firebase-admin/auth'

/** The only door to Firebase Auth on the server. */
export const auth = getAuth()
