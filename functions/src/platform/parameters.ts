import { defineInt, defineSecret, defineString } from 'firebase-functions/params'

/** Everything a deployment decides. Values come from `.env.<project>` files and Secret Manager. */
export const parameters = {
  /** Verified addresses that become admins, separated by commas. */
  adminEmails: defineString('ADMIN_EMAILS'),
  /** Where the portal is reached, without a slash at the end. */
  siteUrl: defineString('SITE_URL'),
  /** The sender of mails, which is also where answers go. */
  mailFrom: defineString('MAIL_FROM'),
  /** Where Les's own notices are mailed to. */
  studioMail: defineString('STUDIO_MAIL'),
  /** Seconds until an unread message is mailed. */
  unreadMailDelay: defineInt('UNREAD_MAIL_DELAY', { default: 300 }),
  /** Seconds over which moves in the queue are gathered into one notice. */
  queueNoticeDelay: defineInt('QUEUE_NOTICE_DELAY', { default: 60 }),
  /** Seconds over which comments on a gallery are gathered into one notice. */
  commentNoticeDelay: defineInt('COMMENT_NOTICE_DELAY', { default: 3_600 }),
  /**
   * Seconds in which Les looks at the finals that have come, after the last of them, before their
   * client is told that downloads are open.
   */
  releaseNoticeDelay: defineInt('RELEASE_NOTICE_DELAY', { default: 1_800 }),
  /** Seconds for which `media`, and the browser's copy after it, is trusted: half of a minute. */
  mediaTrust: defineInt('MEDIA_TRUST_SECONDS', { default: 30 }),
  /**
   * The own address of the function `media`, without a slash at the end. When it is set, downloads
   * that may last longer than Hosting waits are sent on to it.
   */
  mediaUrl: defineString('MEDIA_URL', { default: '' }),
  /**
   * By how much the limits of a network and of everybody together are multiplied. 1 wherever
   * visitors have addresses of their own; more on a machine where all of them have one.
   */
  peoplePerNetwork: defineInt('PEOPLE_PER_NETWORK', { default: 1 }),
  /**
   * Networks of front ends that pass requests on and write whom from, separated by spaces or commas;
   * empty for those in front of Hosting.
   */
  trustedProxies: defineString('TRUSTED_PROXIES', { default: '' }),
  /** `on` refuses calls without a valid App Check token. */
  appCheck: defineString('APP_CHECK', { default: 'on' }),
  sendgridUrl: defineString('SENDGRID_URL', { default: 'https://api.sendgrid.com' }),
  fcmUrl: defineString('FCM_URL', { default: 'https://fcm.googleapis.com' }),
  twilioUrl: defineString('TWILIO_URL', { default: 'https://api.twilio.com' }),
  /** The account and the number text messages come from; without them none are sent. */
  twilioAccount: defineString('TWILIO_ACCOUNT_SID', { default: '' }),
  twilioFrom: defineString('TWILIO_FROM', { default: '' }),
  stripeUrl: defineString('STRIPE_URL', { default: 'https://api.stripe.com' }),
} as const

export const secrets = {
  sendgridKey: defineSecret('SENDGRID_API_KEY'),
  twilioToken: defineSecret('TWILIO_AUTH_TOKEN'),
  stripeKey: defineSecret('STRIPE_SECRET_KEY'),
  stripeWebhook: defineSecret('STRIPE_WEBHOOK_SECRET'),
  /** Makes the secrets of sign-in and unsubscribe links; at least 32 random bytes. */
  signInLink: defineSecret('SIGN_IN_LINK_KEY'),
  /** Goes into the hash of each password; at least 32 random bytes. Another key makes all of them wrong. */
  password: defineSecret('PASSWORD_KEY'),
  /** Encrypts what authenticator apps share with the server; at least 32 random bytes. */
  secondFactor: defineSecret('SECOND_FACTOR_KEY'),
  /** Signs the media cookie; at least 32 random bytes. */
  mediaCookie: defineSecret('MEDIA_COOKIE_KEY'),
} as const
