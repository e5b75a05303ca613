using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Storage;

namespace GangguanBot.Administration.Agencies;

/// <summary>A new agency: its code, its name, its short name.</summary>
public sealed class AgencyAdding(
    BotDb db, AgencyRegister agencyRegister, OfficeJournal journal, AgencyCard card, ExclusiveAdmin exclusive) : IConversation<AgencyAdding>
{
    private const string Dialogue = "admin.agency.add";

    /// <summary>The answers so far. The first that is missing is being asked.</summary>
    public sealed record AgencyDraft(string? Code, string? Name);

    public static void Map(Routes<AgencyAdding> on) => on
        .Dialogue<AgencyDraft>(Dialogue, (c, talk, agencyDraft) => c.TypedAsync(talk, agencyDraft), Rights.Of(Right.Administer));

    public static async Task AskAsync(Talk talk)
    {
        await talk.ListenAsync(Dialogue, new AgencyDraft(null, null));
        talk.Show(AdminConversation.Key,
            new Card(talk.Say.Html("admin.agencies.ask_code"), AdminConversation.BackTo(talk, AgenciesPage.PageName)));
    }

    private async Task TypedAsync(Talk talk, AgencyDraft agencyDraft)
    {
        if (await exclusive.BeginAsync(talk) is not { } me) return;
        if (agencyDraft.Code is not { } code)
        {
            if (await OfficeCodes.TypedAsync(talk, agencyRegister.IsTakenAsync) is { } typed)
                await NextAsync(talk, agencyDraft with { Code = typed }, "admin.agencies.ask_new_name", typed);
        }
        else if (agencyDraft.Name is not { } name)
        {
            if (TypedAnswer.Line(talk, FieldLimits.AgencyName) is { } typed)
                await NextAsync(talk, agencyDraft with { Name = typed }, "admin.agencies.ask_new_short", typed);
        }
        else if (TypedAnswer.Line(talk, FieldLimits.AgencyShort) is { } typed)
            await AddAsync(talk, me, code, name, typed);
    }

    private static async Task NextAsync(Talk talk, AgencyDraft agencyDraft, string phrase, string typed)
    {
        await talk.ListenAsync(Dialogue, agencyDraft);
        talk.Show(AdminConversation.Key,
            new Card(talk.Say.Html(phrase, ("typed", typed)), AdminConversation.BackTo(talk, AgenciesPage.PageName)));
    }

    private async Task AddAsync(Talk talk, Person me, string code, string name, string shortName)
    {
        await talk.StopListeningAsync();
        if (await agencyRegister.IsTakenAsync(code)) { talk.Reply(talk.Say.Html("admin.code_taken", ("code", code))); return; }
        var agency = db.Add(new Agency { Code = code, Name = name, Short = shortName }).Entity;
        journal.Write(me, OfficeAct.AgencyAdded, code, after: AgencyRegister.Words(agency));
        await db.FlushAsync();
        await card.ShowAsync(talk, agency, talk.Say.Html("admin.agencies.added"));
    }
}
