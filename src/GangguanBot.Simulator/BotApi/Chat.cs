using System.Collections.Immutable;

namespace GangguanBot.Simulator.BotApi;

/// <summary>A private chat (its id is the person's) or a group (negative id). Guarded by the world's gate.</summary>
public sealed class Chat
{
    private readonly TelegramWorld _world;
    private ImmutableList<Message> _messages = [];

    internal Chat(TelegramWorld world, long id, string? title)
    {
        _world = world;
        Id = id;
        Title = title;
    }

    public long Id { get; }

    /// <summary>null in a private chat.</summary>
    public string? Title { get; }
    public bool IsGroup => Title is not null;

    /// <summary>The supergroup this group became; the old id is then refused.</summary>
    public long? MigratedTo { get; set; }

    /// <summary>The action the bot is shown doing ("typing"), or null.</summary>
    public string? Action { get; internal set; }
    internal int ActionTurn { get; set; }

    /// <summary>All messages in order, deleted ones included, as they are now.</summary>
    public IReadOnlyList<Message> Messages => Volatile.Read(ref _messages);

    public Message? Find(int id) => _messages.Find(message => message.Id == id && !message.Deleted);

    internal Message Put(Message message)
    {
        var at = _messages.FindIndex(old => old.Id == message.Id);
        Volatile.Write(ref _messages, at < 0 ? _messages.Add(message) : _messages.SetItem(at, message));
        _world.Tell(message.Deleted ? new MessageDeleted(Id, message.Id) : new MessagePut(message));
        return message;
    }

    internal void Clear()
    {
        Volatile.Write(ref _messages, []);
        Action = null;
    }

    internal Message Edit(Message old, Message edited) => Put(edited with { EditedAt = _world.Now, History = old.History.Add(old) });

    /// <summary>The chat's last messages, for a failure that a person must understand.</summary>
    public string Describe(int last = 8) => Messages.Count == 0
        ? "(no messages)"
        : string.Join(Environment.NewLine, Messages.TakeLast(last).Select(message => "  " + message));
}
