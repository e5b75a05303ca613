namespace GangguanBot.Simulator.BotApi;

/// <summary>
/// People as a story tells of them: they say, press and see. Every wait is for an event, and fails with the screen as it then was.
/// </summary>
public static class Story
{
    public static Task<Message> Says(this Person person, string text) => Task.FromResult(person.Say(text));

    /// <summary>Opens a link to the bot, wherever it was found, and presses Start.</summary>
    public static Task<Message> Opens(this Person person, string link) => Task.FromResult(person.Open(link));

    /// <summary>Waits for the button, presses it and waits for the bot's answer (the toast).</summary>
    public static async Task<PressAnswer> Presses(this Person person, string label, TimeSpan? timeout = null)
    {
        var press = await PressAsync(person, label, timeout);
        try
        {
            return await press.Answered.WaitAsync(timeout ?? person.World.Options.Patience, TimeProvider.System);
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException(
                $"The bot never answered {person.Name}'s press of \"{label}\". On the screen:{Environment.NewLine}{person.Chat.Describe()}", e);
        }
    }

    /// <summary>A card that is posted again takes its buttons along: one that was just seen may be gone, and comes again.</summary>
    private static async Task<ButtonPress> PressAsync(Person person, string label, TimeSpan? timeout)
    {
        while (true)
        {
            await person.SeesButton(label, timeout);
            try { return person.Press(label); }
            catch (ButtonNotThereException) { continue; }
        }
    }

    /// <summary>Waits for a message of the bot that contains this text, and gives the newest one.</summary>
    public static Task<Message> Sees(this Person person, string text, TimeSpan? timeout = null) =>
        person.WaitFor(message =>
            message.FromBot && message.Text.Contains(text, StringComparison.Ordinal), timeout, $"a message with \"{text}\"");

    public static Task<Message> SeesButton(this Person person, string label, TimeSpan? timeout = null) =>
        person.WaitFor(message => message.Keyboard?.Find(label) is { Data: not null }, timeout, $"a button \"{label}\"");

    /// <summary>Whether it is or was there, edits included.</summary>
    public static bool HasSeen(this Person person, string text) => person.Messages
        .SelectMany(message => message.History.Append(message))
        .Any(message => message.FromBot && message.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Waits for a message that is on the screen and fits; the newest one if several do.</summary>
    /// <exception cref="TimeoutException">Says what was awaited and shows the chat's last messages.</exception>
    public static Task<Message> WaitFor(
        this Person person, Func<Message, bool> fits, TimeSpan? timeout = null, string? what = null, CancellationToken stop = default) =>
        person.World.WaitFor(
            () => person.Messages.LastOrDefault(message => !message.Deleted && fits(message)),
            () => $"{person.Name} waited in vain for {what ?? "a message"}. On the screen:{Environment.NewLine}{person.Chat.Describe()}",
            timeout, stop);

    /// <summary>Waits until the world shows something (looked at again after every change).</summary>
    public static async Task<T> WaitFor<T>(
        this TelegramWorld world, Func<T?> look, Func<string> failure, TimeSpan? timeout = null, CancellationToken stop = default)
        where T : class
    {
        var patience = timeout ?? world.Options.Patience;
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var next = world.Pulse.Next;
            if (look() is { } seen)
                return seen;
            var left = patience - TimeProvider.System.GetElapsedTime(began);
            if (left <= TimeSpan.Zero)
                throw new TimeoutException(failure());
            await Task.WhenAny(next, Task.Delay(left, TimeProvider.System, stop));
            stop.ThrowIfCancellationRequested();
        }
    }
}
