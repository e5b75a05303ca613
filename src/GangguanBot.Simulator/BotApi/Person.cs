using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GangguanBot.Simulator.BotApi.Texts;

namespace GangguanBot.Simulator.BotApi;

/// <summary>Someone with a phone. The methods here act at once; <see cref="Story"/> adds those that wait for the bot.</summary>
public sealed class Person
{
    private readonly TelegramWorld _world;
    private ImmutableList<ButtonPress> _presses = [];

    internal Person(TelegramWorld world, Chat chat, string name, string? username, string language)
    {
        (_world, Chat, Name, Username, LanguageCode) = (world, chat, name, username, language);
    }

    public long Id => Chat.Id;
    public string Name { get; }
    public string? Username { get; }
    public string LanguageCode { get; set; }

    /// <summary>The bot may write to them: they pressed /start or wrote something once.</summary>
    public bool Started { get; internal set; }
    public bool Blocked { get; private set; }

    /// <summary>The account was deleted.</summary>
    public bool Deactivated { get; set; }

    /// <summary>The private chat with the bot.</summary>
    public Chat Chat { get; }
    public IReadOnlyList<Message> Messages => Chat.Messages;

    /// <summary>All presses so far, oldest first, with their answers.</summary>
    public IReadOnlyList<ButtonPress> Pressed => Volatile.Read(ref _presses);

    /// <summary>The command menu as this person sees it.</summary>
    public IReadOnlyList<BotCommand> Commands { get { lock (_world.Gate) return BotApi.Methods.Commands.For(_world, this); } }

    internal TelegramWorld World => _world;

    /// <param name="text">The typed text; /commands become bot_command entities.</param>
    /// <param name="replyTo">The message answered to, if any.</param>
    /// <param name="chat">A group to say it in; default is the private chat.</param>
    public Message Say(string text, int? replyTo = null, Chat? chat = null) =>
        Send(message => message with { Body = new RichText(text, CommandEntities.Find(text)), ReplyTo = replyTo }, chat);

    /// <summary>
    /// Opens <c>https://t.me/bot?start=…</c>: Telegram shows the chat with the bot, and its Start button sends the argument.
    /// </summary>
    /// <exception cref="ArgumentException">The link is none to this bot.</exception>
    public Message Open(string link)
    {
        var start = $"https://t.me/{_world.Options.BotUsername}?start=";
        return link.StartsWith(start, StringComparison.OrdinalIgnoreCase) && link.Length - start.Length is > 0 and <= 64
            ? Say($"/start {link[start.Length..]}")
            : throw new ArgumentException($"'{link}' is not a link to this bot with an argument of 1 to 64 characters", nameof(link));
    }

    /// <summary>A photo in three sizes, the largest last. There is no image library here, so each size holds the same bytes.</summary>
    public Message SendPhoto(byte[] bytes, string caption = "", string? album = null, int? replyTo = null)
    {
        var (width, height) = Picture.Size(bytes) ?? (1280, 960);
        ImmutableArray<PhotoSize> sizes = [.. new[] { 90, 320, Math.Max(width, 1) }.Where(wide => wide <= width).DefaultIfEmpty(width)
            .Select(wide => new PhotoSize(_world.Files.Keep(bytes, "photos", ".jpg"), wide, height * wide / Math.Max(width, 1)))];
        return Send(message => message with { Photo = sizes, Body = new RichText(caption, []), MediaGroupId = album, ReplyTo = replyTo });
    }

    /// <summary>Several photos sent in one go: one message each, joined by media_group_id, the caption on the first.</summary>
    public IReadOnlyList<Message> SendAlbum(IEnumerable<byte[]> photos, string caption = "")
    {
        string album;
        lock (_world.Gate)
            album = _world.NextNumber().ToString();
        return [.. photos.Select((photo, i) => SendPhoto(photo, i == 0 ? caption : "", album))];
    }

    public Message SendDocument(byte[] bytes, string name, string mime = "application/octet-stream", string caption = "")
    {
        var file = _world.Files.Keep(bytes, "documents", Path.GetExtension(name));
        return Send(message => message with { Document = new Attachment(file, name, mime), Body = new RichText(caption, []) });
    }

    public Message SendVoice(byte[] bytes) =>
        Send(message => message with { Voice = new Attachment(_world.Files.Keep(bytes, "voice", ".oga"), "voice.oga", "audio/ogg") });

    public Message SendSticker() =>
        Send(message => message with
        {
            Sticker =
            new Attachment(_world.Files.Keep(new byte[1], "stickers", ".webp"), "sticker.webp", "image/webp")
        });

    public Message SendLocation(double latitude, double longitude) =>
        Send(message => message with { Location = new Location(latitude, longitude) });

    /// <summary>Changes the words of a message, or those below its photo.</summary>
    public Message Edit(Message message, string text)
    {
        lock (_world.Gate)
        {
            var chat = _world.FindChat(message.ChatId)!;
            var edited = chat.Edit(message, message with { Body = new RichText(text, CommandEntities.Find(text)) });
            _world.Updates.Add("edited_message", Wire.Message(_world, edited), $"chat {chat.Id}");
            return edited;
        }
    }

    /// <summary>A message of any kind that screens need not show: contacts, venues, service messages.</summary>
    /// <param name="members">Members of a <c>Message</c> (Bot API) as JSON without braces, in place of the usual ones.</param>
    /// <param name="chat">A group to send it to; default is the private chat.</param>
    public Message SendAny(string members, Chat? chat = null) => Send(message => message, chat, members);

    /// <summary>Presses a button that is on the message now.</summary>
    /// <exception cref="ButtonNotThereException">The message has no such button (any more); says what is there.</exception>
    public ButtonPress Press(int messageId, string data)
    {
        var message = Chat.Find(messageId);
        var button = message?.Keyboard?.Buttons.FirstOrDefault(candidate => candidate.Data == data);
        return button is null ? throw new ButtonNotThereException(this, data) : Press(message!, button);
    }

    /// <summary>Presses the newest button in the chat whose label contains this.</summary>
    /// <exception cref="ButtonNotThereException">There is none; says what is there.</exception>
    public ButtonPress Press(string label)
    {
        var message = Messages.LastOrDefault(message => !message.Deleted && message.Keyboard?.Find(label) is { Data: not null });
        return message is null ? throw new ButtonNotThereException(this, label) : Press(message, message.Keyboard!.Find(label)!);
    }

    /// <summary>Presses a button as an old screen still shows it, or as a forger would make it: nothing is checked.</summary>
    public ButtonPress Forge(Message message, string data) => Press(message, new Button(data, data));

    public void Block() => SetBlocked(true);

    public void Unblock() => SetBlocked(false);

    private ButtonPress Press(Message message, Button button)
    {
        lock (_world.Gate)
        {
            var press = new ButtonPress
            {
                Id = $"{Id}{_world.NextNumber():D9}", PersonId = Id, Message = message, Button = button, At = _world.Now,
            };
            _world.Remember(press);
            _presses = _presses.Add(press);
            _world.Updates.Add("callback_query", PersonWire.Press(_world, this, press), $"presses of {Id}");
            return press;
        }
    }

    private Message Send(Func<Message, Message> with, Chat? chat = null, string? members = null)
    {
        if (Blocked)
            throw new InvalidOperationException($"{Name} has blocked the bot and cannot write to it.");
        lock (_world.Gate)
        {
            chat ??= Chat;
            Started |= chat == Chat;
            var message = chat.Put(with(new Message { Id = _world.NextMessageId(), ChatId = chat.Id, SenderId = Id, Date = _world.Now }));
            var json = Wire.Message(_world, message);
            foreach (var (name, value) in JsonNode.Parse($"{{{members}}}")!.AsObject()) json[name] = value?.DeepClone();
            _world.Updates.Add("message", json, $"chat {chat.Id}");
            return message;
        }
    }

    private void SetBlocked(bool blocked)
    {
        lock (_world.Gate)
        {
            if (Blocked == blocked)
                return;
            Blocked = blocked;
            _world.Updates.Add("my_chat_member", PersonWire.Member(_world, this, blocked), $"chat {Id}");
            _world.Tell(new SurroundingsChanged());
        }
    }

    internal void StartAnew()
    {
        Chat.Clear();
        _presses = [];
        (Started, Blocked, Deactivated) = (true, false, false);
    }
}
