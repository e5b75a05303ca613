using System.Text.RegularExpressions;
using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Simulator.Office;

/// <summary>Plays the whole ladder by itself. Each button is awaited, never guessed at; what does not come is said.</summary>
public sealed partial class SelfPlay(TelegramWorld world, Locales locales) : IDisposable
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1.2);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly Lock _gate = new();
    private readonly HashSet<string> _opened = [];
    private CancellationTokenSource? _run;
    private (string Phrase, (string, object)[] Values)? _text;

    public event EventHandler? Changed;

    /// <summary>How long a button may take to appear.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
    public bool Running { get; private set; }
    public bool Failed { get; private set; }
    public int Step { get; private set; }
    public int Total => Script.Count;

    /// <summary>The steps that are played: the whole ladder, unless set otherwise.</summary>
    public IReadOnlyList<PlayStep> Script { get; set; } = Ladder.Steps;

    /// <summary>The code that a bot without an admin has written in its log, once it is there.</summary>
    public Func<string?> ClaimCode { get; init; } = () => null;

    /// <summary>The present step, in the language of the page.</summary>
    public string Text => _text is { } text ? locales.Say($"selfplay.{text.Phrase}", text.Values) : "";

    /// <param name="speed">1 is readable, 2 twice as fast, 0 as fast as the bot can.</param>
    public void Start(double speed)
    {
        lock (_gate)
        {
            if (Running)
                return;
            _run?.Dispose();
            _run = new CancellationTokenSource();
            (Running, Failed, Step) = (true, false, 0);
            _ = Task.Run(() => Play(speed <= 0 ? TimeSpan.Zero : Pace / speed, _run.Token));
        }
    }

    public void Stop()
    {
        lock (_gate)
            _run?.Cancel();
    }

    public void Dispose()
    {
        Stop();
        _run?.Dispose();
    }

    private async Task Play(TimeSpan pace, CancellationToken stop)
    {
        try
        {
            foreach (var person in world.People.Where(person =>
                !person.Started && !Script.Any(step => step.Person == person.Id && step.OpensLinkOf is not null)))
                person.Say("/start");
            var began = world.Options.Clock.GetUtcNow();
            foreach (var step in Script)
            {
                Step++;
                Tell(step.Phrase, ("about", step.About));
                await Act(world.Person(step.Person), step, began, stop);
                await Task.Delay(pace, TimeProvider.System, stop);
            }
            End("done");
        }
        catch (OperationCanceledException)
        {
            End("stopped");
        }
        catch (Exception e) when (e is TimeoutException or InvalidOperationException or ButtonNotThereException)
        {
            Failed = true;
            var step = Script[Math.Max(Step, 1) - 1];
            var person = world.Person(step.Person);
            End(person.Blocked ? "blocked"
                : "failed", ("name", person.Name), ("label", step.Presses ?? step.Types ?? "t.me"), ("seconds", Patience.TotalSeconds));
        }
    }

    private async Task Act(Person person, PlayStep step, DateTimeOffset began, CancellationToken stop)
    {
        if (step.Types is { } text)
        {
            var said = person.Say(text.Contains(PlayStep.ClaimCode, StringComparison.Ordinal)
                ? text.Replace(PlayStep.ClaimCode, await Claim(stop), StringComparison.Ordinal) : text);
            await Answer(person, said, stop);
            return;
        }

        if (step.OpensLinkOf is { } inviter)
        {
            var link = await world.Person(inviter)
                .WaitFor(message => message.FromBot && Link().IsMatch(message.Text)
                && !_opened.Contains(Link().Match(message.Text).Value), Patience, "an invitation's link", stop);
            _opened.Add(Link().Match(link.Text).Value);
            person.Open(Link().Match(link.Text).Value);
            return;
        }

        // a button that an earlier ticket, or an earlier question, left on the screen is not the one
        var typed = person.Messages.LastOrDefault(message => !message.FromBot && message.Date >= began)?.Id ?? 0;
        var message = await person.WaitFor(
            message => message.Id > typed && message.Keyboard?.Find(step.Presses!) is { Data: not null }
                && (message.EditedAt ?? message.Date) >= began,
            Patience, $"a button \"{step.Presses}\"", stop);
        person.Press(message.Id, message.Keyboard!.Find(step.Presses!)!.Data!);
    }

    /// <summary>
    /// Answers once the bot has: typing earlier would press a button of the last question. Without an answer the next step says what is
    /// missing.
    /// </summary>
    private async Task Answer(Person person, Message said, CancellationToken stop)
    {
        try
        {
            await person.WaitFor(message => message.FromBot && message.Id > said.Id, Patience, "an answer", stop);
        }
        catch (TimeoutException)
        {
        }
    }

    /// <summary>It stands in the log a moment after the bot has started.</summary>
    private async Task<string> Claim(CancellationToken stop)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (ClaimCode() is null && TimeProvider.System.GetElapsedTime(began) < Patience)
            await Task.Delay(Look, TimeProvider.System, stop);
        return ClaimCode() ?? throw new TimeoutException("no claim code in the bot's log");
    }

    [GeneratedRegex(@"https://t\.me/\S+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    private void End(string phrase, params (string, object)[] values)
    {
        Running = false;
        Tell(phrase, values);
    }

    private void Tell(string phrase, params (string, object)[] values)
    {
        _text = (phrase, values);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
