namespace GangguanBot.Simulator.BotApi;

/// <summary>The bot's answer to a press: a toast, or an alert that must be closed. Empty text only ends the spinner.</summary>
public sealed record PressAnswer(string Text, bool Alert);

/// <summary>A person's press of a button. Telegram takes exactly one answer, within 150 seconds of office time.</summary>
public sealed class ButtonPress
{
    internal static readonly TimeSpan Life = TimeSpan.FromSeconds(150);

    private readonly TaskCompletionSource<PressAnswer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public required string Id { get; init; }
    public required long PersonId { get; init; }
    public required Message Message { get; init; }
    public required Button Button { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Completes when the bot answers.</summary>
    public Task<PressAnswer> Answered => _answer.Task;

    internal void Answer(PressAnswer answer, DateTimeOffset now)
    {
        if (now - At > Life || !_answer.TrySetResult(answer))
            throw Refusal.OldQuery();
    }
}
