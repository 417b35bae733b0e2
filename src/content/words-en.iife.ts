import './badge-bridge.ts'
import messages from '../../public/_locales/en/messages.json?words'

globalThis.earnedMessages = { ...globalThis.earnedMessages, en: messages }
