import { parameters, secrets } from './parameters.ts'

export interface Mail {
  to: string
  subject: string
  text: string
  html: string
}

/** Sends one mail; answers SendGrid's message id. Throws when SendGrid did not accept it. */
export async function sendMail(mail: Mail): Promise<string> {
  const [{ default: service }, { default: client }] = await Promise.all([
    import('@sendgrid/mail'),
    import('@sendgrid/client'),
  ])
  client.setApiKey(secrets.sendgridKey.value())
  client.setDefaultRequest('baseUrl', parameters.sendgridUrl.value())
  service.setClient(client)
  service.setTimeout(20_000)
  const [answer] = await service.send({ ...mail, from: parameters.mailFrom.value() })
  const id: unknown = (answer.headers as Record<string, unknown>)['x-message-id']
  return typeof id === 'string' ? id : 'accepted'
}
