using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;

namespace GangguanBot.Office;

/// <summary>Says something to a person, in that person's language. Files, and chats of strangers, are the outbox's own.</summary>
public sealed class Messenger(Outbox outbox, Phrasebook phrasebook, OfficeLanguage language)
{
    /// <summary>The phrases of the person's language.</summary>
    public Phrases SayTo(Person person) => phrasebook.For(language.Of(person));

    /// <inheritdoc cref="Outbox.Send"/>
    public void Send(Person person, Func<Phrases, Card> card, Priority priority = Priority.Interactive, string? mark = null) =>
        Send(person, card(SayTo(person)), priority, mark);

    /// <inheritdoc cref="Outbox.Send"/>
    /// <param name="card">Made in the language of <see cref="SayTo"/>.</param>
    public void Send(Person person, Card card, Priority priority = Priority.Interactive, string? mark = null) =>
        outbox.Send(person.TelegramId, card, priority, mark: mark);

    /// <inheritdoc cref="Outbox.Show"/>
    public void Show(Person person, string key, Func<Phrases, Card> card, Posting posting, Priority priority = Priority.Interactive) =>
        Show(person, key, card(SayTo(person)), posting, priority);

    /// <inheritdoc cref="Outbox.Show"/>
    /// <param name="card">Made in the language of <see cref="SayTo"/>.</param>
    public void Show(
        Person person, string key, Card card, Posting posting, Priority priority = Priority.Interactive, string? mark = null) =>
        outbox.Show(person.TelegramId, key, card, posting, priority, mark);
}
