import './badge-bridge.ts'
import messages from '../../public/_locales/tr/messages.json?words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, tr: messages }
