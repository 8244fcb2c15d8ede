import { parameters, secrets } from './parameters.ts'
import { ProviderFault, providerTimeoutMs } from './provider.ts'

export interface Mail {
  to: string
  subject: string
  text: string
  html: string
  /** Where one bare POST stops mails of this kind (RFC 8058); null for those that cannot be stopped. */
  unsubscribe: string | null
}

const oneClick = (address: string) => ({
  'List-Unsubscribe': `<${address}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})

/** Sends one mail; answers SendGrid's message id. Throws `ProviderFault` when it was not accepted. */
export async function sendMail({ unsubscribe, ...mail }: Mail): Promise<string> {
  const [{ default: service }, { default: client }] = await Promise.all([
    import('@sendgrid/mail'),
    import('@sendgrid/client'),
  ])
  client.setApiKey(secrets.sendgridKey.value())
  client.setDefaultRequest('baseUrl', parameters.sendgridUrl.value())
  service.setClient(client)
  service.setTimeout(providerTimeoutMs)
  try {
    const [answer] = await service.send({
      ...mail,
      from: parameters.mailFrom.value(),
      ...(unsubscribe ? { headers: oneClick(unsubscribe) } : {}),
    })
    const id: unknown = (answer.headers as Record<string, unknown>)['x-message-id']
    return typeof id === 'string' ? id : 'accepted'
  } catch (error) {
    // The library's error carries the whole request, and with it an address.
    const status = (error as { code?: unknown }).code
    throw new ProviderFault(
      typeof status === 'number' ? `SendGrid answered ${status}` : 'SendGrid did not answer',
    )
  }
}
