namespace Telegram.Bot;
