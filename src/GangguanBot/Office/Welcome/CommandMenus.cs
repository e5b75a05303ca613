using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;

namespace GangguanBot.Office.Welcome;

/// <summary>The commands on somebody's phone: set for the person, the roles of this moment and the language.</summary>
public sealed class CommandMenus(Speakers speakers, Menu menu, Outbox outbox, Phrasebook phrasebook)
{
    public async Task SetAsync(Person person, CancellationToken ct = default)
    {
        var speaker = await speakers.OfAsync(person, ct);
        var say = phrasebook.For(speaker.Language);
        outbox.SetMenu(person.TelegramId, say.Language, menu.For(speaker, say));
    }
}
