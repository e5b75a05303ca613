using GangguanBot.Languages;
using GangguanBot.Storage;
using GangguanBot.Storage.Chain;

namespace GangguanBot.Office.Privacy;

/// <summary>Forgets somebody who asked for it: they leave the office, and the records that must stay no longer say who it was.</summary>
public sealed class Erasure(
    BotDb db, PeopleService peopleService, OfficeJournal journal, Messenger messenger, Phrasebook phrasebook,
    OfficeLanguage language, IEnumerable<IForgets> forgets, ChainCheck check)
{
    /// <returns>Why it cannot be done yet, as a key below <c>privacy.not_yet.</c>.</returns>
    public async Task<string?> ObstacleAsync(Person person, CancellationToken ct = default)
    {
        foreach (var one in forgets)
            if (await one.ObstacleAsync(person, ct) is { } why) return why;
        return null;
    }

    /// <returns>Why it was not done, as a key below <c>privacy.not_yet.</c>; <c>null</c>: it was.</returns>
    public async Task<string?> ForgetAsync(Person actor, Person person, CancellationToken ct = default)
    {
        if (await ObstacleAsync(person, ct) is { } why) return why;
        messenger.Send(person, say => say.Html("privacy.erased"));
        if (!await peopleService.RemoveAsync(actor, person, ct)) return "last_admin";
        await db.FlushAsync(ct);

        var instead = phrasebook.For(language.Default)["privacy.nobody"];
        var wrongBefore = (await check.NamesChangedAsync(ct)).Select(l => l.Seq).ToHashSet(); // a forged name stays one
        foreach (var one in forgets) await one.ForgetAsync(person, instead, ct);
        foreach (var chainLink in await check.NamesChangedAsync(ct))
            if (!wrongBefore.Contains(chainLink.Seq)) await ChainWriter.ForgetAsync(db, chainLink, ct);
        (person.Name, person.Nip, person.Language, person.ErasureAskedAt) = (instead, null, null, null);
        person.TelegramId = -person.Id; // people have positive numbers: it belongs to nobody, and to no other row
        journal.Write(actor, OfficeAct.PersonForgotten, instead);
        return null;
    }
}
