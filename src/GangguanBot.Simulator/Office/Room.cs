using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Simulator.Office;

/// <summary>The training room: one Telegram, one office clock, one bot, and what the page is told of them.</summary>
public sealed class Room : IAsyncDisposable
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<long, int> _lastRead = [];
    private readonly BotSetup _setup;
    private int _stateIsDue;

    public Room(TelegramWorld world, OfficeClock clock, BotSetup setup)
    {
        (World, Clock, _setup) = (world, clock, setup);
        Bot = new BotRunner(setup, clock);
        SelfPlay = new SelfPlay(world, Locales) { ClaimCode = setup.ClaimCode };
        Seat();
        world.Listen(Note);
        Bot.Changed += (_, _) => Touch();
        SelfPlay.Changed += (_, _) => Touch();
        Clock.Moved += (_, _) => Touch();
    }

    public TelegramWorld World { get; }
    public OfficeClock Clock { get; }
    public BotRunner Bot { get; }
    public SelfPlay SelfPlay { get; }
    public Locales Locales { get; } = new();
    public EventLog Events { get; } = new();
    public Scene Scene { get; private set; } = Scene.Sample;

    /// <summary>Starts the bot against this address.</summary>
    public Task Open(string url)
    {
        _setup.TelegramUrl = url;
        return Bot.Start();
    }

    /// <summary>Empty chats and an empty database; the clock stays where it is, for it only ever goes forward.</summary>
    public async Task Reset(Scene scene)
    {
        SelfPlay.Stop();
        await Bot.StartFresh(() =>
        {
            World.Reset();
            _setup.Scene = Scene = scene;
            Seat();
            lock (_lastRead)
                _lastRead.Clear();
        });
        Events.Add("reset", new { });
    }

    private void Seat()
    {
        SelfPlay.Script = Scene.Script;
        foreach (var colleague in Scene.People)
            if (World.People.All(person => person.Id != colleague.Id))
                World.AddPerson(colleague.Id, colleague.Name, started: Scene.Organisation is not null);
    }

    public void Read(long person, int upTo)
    {
        lock (_lastRead)
            _lastRead[person] = Math.Max(_lastRead.GetValueOrDefault(person), upTo);
        Touch();
    }

    /// <summary>Tells the page soon; what happens in one moment is told once.</summary>
    public void Touch()
    {
        if (Interlocked.Exchange(ref _stateIsDue, 1) == 0)
            _ = TellState();
    }

    private async Task TellState()
    {
        await Task.Delay(Gather, TimeProvider.System);
        Interlocked.Exchange(ref _stateIsDue, 0);
        Events.Add("state", await View(messages: false));
    }

    private void Note(WorldChange change)
    {
        switch (change)
        {
            case MessagePut put when put.Message.ChatId > 0:
                Events.Add("message", MessageView.Of(put.Message));
                break;
            case MessageDeleted gone:
                Events.Add("delete", new { chat = gone.ChatId, id = gone.Id });
                break;
            case ActionShown shown:
                Events.Add("typing", new Dictionary<string, object?> { ["chat"] = shown.ChatId, ["action"] = shown.Action });
                return;
            case PressAnswered { Press: { Answered.Result: var answer } press }:
                Events.Add("answer", new { chat = press.PersonId, message = press.Message.Id, text = answer.Text, alert = answer.Alert });
                return;
        }
        Touch();
    }

    internal async Task<StateView> View(bool messages) => new(
        SampleOffice.Name,
        Scene.Key,
        UnusedClaimCode(),
        Clock.Now,
        new BotView(Bot.State, Bot.Restarts, Bot.Error),
        await Bot.NextChase(),
        new FaultsView(World.Faults.Slow, World.Faults.TooMany, World.Faults.ServerError),
        new SelfPlayView(SelfPlay.Running, SelfPlay.Step, SelfPlay.Total, SelfPlay.Text, SelfPlay.Failed),
        [.. Scene.People.Select(View)],
        messages ? World.People.Where(person => Scene.People.Any(one => one.Id == person.Id))
            .ToDictionary(person => person.Id.ToString(), Messages) : null);

    private string? UnusedClaimCode() =>
        Scene == Scene.Empty && _setup.ClaimCode() is { } code
            && !World.People.Any(person => person.Messages.Any(message => message.Text.Contains(code, StringComparison.Ordinal)))
            ? code : null;

    private static IReadOnlyList<MessageView> Messages(Person person) =>
        [.. person.Messages.Where(message => !message.Deleted).Select(MessageView.Of)];

    private PersonView View(Colleague colleague)
    {
        var person = World.Person(colleague.Id);
        int lastRead;
        lock (_lastRead)
            lastRead = _lastRead.GetValueOrDefault(person.Id);
        var unread = person.Messages.Count(message => message.FromBot && !message.Deleted && message.Id > lastRead);
        return new PersonView(colleague.Id, colleague.Name, colleague.Title, colleague.Role, colleague.Group, person.Blocked,
            person.Started,
            unread, lastRead, person.Chat.Action, person.Commands);
    }

    public async ValueTask DisposeAsync()
    {
        SelfPlay.Dispose();
        await Bot.DisposeAsync();
        World.Dispose();
        _setup.Leave();
    }
}
