using System.Globalization;

namespace GangguanBot.Simulator.BotApi;

/// <summary>A whole Telegram with one bot in it: people, chats, files, the bot's updates. Safe to use from any thread.</summary>
public sealed class TelegramWorld : IDisposable
{
    private readonly Dictionary<long, Chat> _chats = [];
    private readonly Dictionary<long, Person> _people = [];
    private readonly Dictionary<string, ButtonPress> _presses = [];
    private readonly Dictionary<(string Scope, string Language), IReadOnlyList<BotCommand>> _commands = [];
    private readonly List<Action<WorldChange>> _listeners = [];
    private readonly Queue<Call> _calls = new();
    private int _lastMessageId;
    private long _lastNumber;
    private long _lastCall;

    public TelegramWorld(TelegramOptions? options = null)
    {
        Options = options ?? new TelegramOptions();
        _lastMessageId = Options.FirstMessageId - 1;
        Updates = new UpdateQueue(Options);
    }

    public TelegramOptions Options { get; }
    public long BotId => long.Parse(Options.Token.Split(':')[0], CultureInfo.InvariantCulture);
    public FileStore Files { get; } = new();
    public UpdateQueue Updates { get; }
    public FaultSwitches Faults { get; } = new();

    /// <summary>Asked before every call; what it returns goes wrong with that call.</summary>
    public Func<Call, Fault?>? OnCall { get; set; }

    /// <summary>Asked before every download of a file; what it returns goes wrong with it.</summary>
    public Func<StoredFile, Fault?>? OnDownload { get; set; }

    /// <summary>Held while the world is read or changed as a whole. Never await under it.</summary>
    internal Lock Gate { get; } = new();
    internal Pulse Pulse { get; } = new();
    internal Flood Flood { get; } = new();
    internal DateTimeOffset Now => Options.Clock.GetUtcNow();

    /// <summary>The last 10,000 calls, oldest first.</summary>
    public IReadOnlyList<Call> Calls { get { lock (_calls) return [.. _calls]; } }
    public IReadOnlyList<Person> People { get { lock (Gate) return [.. _people.Values]; } }
    public IReadOnlyList<Chat> Groups { get { lock (Gate) return [.. _chats.Values.Where(chat => chat.IsGroup)]; } }

    /// <summary>Adds someone; <c>started</c> means that the bot may write to them: /start was pressed some time ago.</summary>
    public Person AddPerson(long id, string name, bool started = false, string? username = null, string language = "id")
    {
        lock (Gate)
        {
            var chat = _chats[id] = new Chat(this, id, title: null);
            return _people[id] = new Person(this, chat, name, username, language) { Started = started };
        }
    }

    public Chat AddGroup(long id, string title)
    {
        lock (Gate)
            return _chats[id] = new Chat(this, id, title);
    }

    public Person Person(long id)
    {
        lock (Gate)
            return _people.GetValueOrDefault(id) ?? throw new KeyNotFoundException($"There is no person {id} in this Telegram.");
    }

    public Chat Chat(long id)
    {
        lock (Gate)
            return FindChat(id) ?? throw new KeyNotFoundException($"There is no chat {id} in this Telegram.");
    }

    /// <summary>The listener is called under the world's gate: it may note things down, nothing more.</summary>
    public void Listen(Action<WorldChange> listener)
    {
        lock (Gate)
            _listeners.Add(listener);
    }

    /// <summary>Empty chats, no commands, no updates, no webhook; people stay and have started the bot. Ids run on.</summary>
    public void Reset()
    {
        lock (Gate)
        {
            Files.Clear();
            _presses.Clear();
            _commands.Clear();
            foreach (var group in Groups)
                _chats.Remove(group.Id);
            foreach (var person in People)
                person.StartAnew();
        }
        Updates.Clear();
        Pulse.Beat();
    }

    public void Dispose() => Updates.Dispose();

    internal Chat? FindChat(long id) => _chats.GetValueOrDefault(id);
    internal Person? FindPerson(long id) => _people.GetValueOrDefault(id);
    internal int NextMessageId() => ++_lastMessageId;
    internal long NextNumber() => ++_lastNumber;

    internal void Remember(ButtonPress press) => _presses[press.Id] = press;
    internal ButtonPress? FindPress(string id) => _presses.GetValueOrDefault(id);

    internal IReadOnlyList<BotCommand>? Commands(string scope, string language) => _commands.GetValueOrDefault((scope, language));

    internal void SetCommands(string scope, string language, IReadOnlyList<BotCommand> commands)
    {
        if (commands.Count == 0)
            _commands.Remove((scope, language));
        else
            _commands[(scope, language)] = commands;
        Tell(new SurroundingsChanged());
    }

    internal void Tell(WorldChange change)
    {
        foreach (var listener in _listeners)
            listener(change);
        Pulse.Beat();
    }

    internal Call Record(string method, System.Text.Json.Nodes.JsonObject parameters)
    {
        var call = new Call(Interlocked.Increment(ref _lastCall), method, parameters);
        lock (_calls)
        {
            _calls.Enqueue(call);
            if (_calls.Count > 10_000)
                _calls.Dequeue();
        }
        return call;
    }
}
