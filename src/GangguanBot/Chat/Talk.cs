using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;

namespace GangguanBot.Chat;

/// <summary>
/// One update being answered. Everything said here goes to the outbox and is saved in one transaction with what was decided;
/// nothing is sent before that.
/// </summary>
public sealed class Talk(Incoming incoming, Speaker speaker, Phrases say, Dialogues dialogues, Outbox outbox)
{
    public Incoming Incoming => incoming;
    public Speaker Speaker => speaker;

    /// <summary>Phrases in the speaker's language.</summary>
    public Phrases Say => say;

    /// <summary>The answer that ends the pressed button's spinner; set at most once, empty when nothing needs saying.</summary>
    public PressAnswer Answer { get; private set; } = PressAnswer.None;

    /// <summary>A short line over the chat that goes away by itself (up to 200 characters).</summary>
    public void Toast(string text) => Answer = new(text, Alert: false);

    /// <summary>A line that must be dismissed: refusals. When nothing was pressed it is said as a message.</summary>
    public void Alert(string text)
    {
        if (incoming.Content is Content.Press) Answer = new(text, Alert: true);
        else Reply(Html.Escape(text));
    }

    /// <summary>A new message in this chat, and in the topic of a forum where it was asked.</summary>
    public void Reply(Card card) => outbox.Send(incoming.ChatId, card, topic: incoming.Topic);

    /// <summary>
    /// The one card of that key in this chat: edited in place when its own button was pressed, else posted again below
    /// what was just typed, the old one losing its buttons.
    /// </summary>
    /// <param name="inPlace">The message belongs to the one before it, like the photos of an album.</param>
    public void Show(string key, Card card, bool inPlace = false) =>
        outbox.Show(incoming.ChatId, key, card, inPlace || incoming.Content is Content.Press ? Posting.InPlace : Posting.Anew);

    /// <summary>Starts or goes on with a dialogue: what is typed next belongs to it.</summary>
    public Task ListenAsync<T>(string kind, T data) => dialogues.StartAsync(incoming.ChatId, kind, data);

    /// <summary>Keeps something of the chat without listening: nothing runs by it, and nothing is interrupted.</summary>
    public Task KeepAsync<T>(string kind, T data) => dialogues.KeepAsync(incoming.ChatId, kind, data);

    /// <summary>Ends the running dialogue, if any; what it kept is thrown away.</summary>
    public Task StopListeningAsync() => dialogues.StopAsync(incoming.ChatId);

    /// <summary>The data that the dialogue of that kind keeps in this chat, running or interrupted.</summary>
    public Task<T?> KeptAsync<T>(string kind) where T : class => dialogues.KeptAsync<T>(incoming.ChatId, kind);

    /// <summary>Throws away what the dialogue of that kind has kept.</summary>
    public Task ForgetAsync(string kind) => dialogues.ForgetAsync(incoming.ChatId, kind);
}

/// <summary>How a press is answered (Bot API <c>answerCallbackQuery</c>).</summary>
public sealed record PressAnswer(string Text, bool Alert)
{
    public static readonly PressAnswer None = new("", Alert: false);
}
