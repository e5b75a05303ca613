namespace GangguanBot.Chat.Sending;

/// <summary>"… is typing", for as long as something takes.</summary>
public sealed class Typing(ITransport transport, TimeProvider clock)
{
    /// <summary>Telegram shows an action for five seconds.</summary>
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(4);

    public async Task WhileAsync(long chat, Func<Task> act, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var shown = ShowAsync(chat, over.Token);
        try
        {
            await act();
        }
        finally
        {
            await over.CancelAsync();
            await shown.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ShowAsync(long chat, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        do await transport.DeliverAsync(chat, new BotCall.ShowTyping(), messageId: null, ct);
        while (await timer.WaitForNextTickAsync(ct));
    }
}
