using GangguanBot.Chat;
using GangguanBot.Storage;

namespace GangguanBot.Staff.Administration.Agencies;

/// <summary>A new agency: its code, its name, its short name.</summary>
public sealed class AgencyAdding(BotDb db, Register register, OfficeJournal journal, Turn turn) : IConversation<AgencyAdding>
{
    private const string Dialogue = "admin.agency.add";

    /// <summary>What has been typed so far; the first that is missing is being asked.</summary>
    public sealed record Draft(string? Code, string? Name);

    public static void Map(Routes<AgencyAdding> on) => on
        .Dialogue<Draft>(Dialogue, (c, talk, draft) => c.TypedAsync(talk, draft), Rights.Of(Right.Administer));

    public static async Task AskAsync(Talk talk)
    {
        await talk.ListenAsync(Dialogue, new Draft(null, null));
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html("admin.agencies.ask_code"), AdminConversation.BackTo(talk, AgenciesPage.PageName)));
    }

    private async Task TypedAsync(Talk talk, Draft draft)
    {
        if (await turn.BeginAsync(talk) is not { } me) return;
        if (draft.Code is not { } code)
        {
            if (await Codes.TypedAsync(talk, register.IsTakenAsync) is { } typed) await NextAsync(talk, draft with { Code = typed }, "admin.agencies.ask_new_name", typed);
        }
        else if (draft.Name is not { } name)
        {
            if (Typed.Line(talk, AgencyChanges.Shortest, AgencyChanges.LongestName) is { } typed) await NextAsync(talk, draft with { Name = typed }, "admin.agencies.ask_new_short", typed);
        }
        else if (Typed.Line(talk, AgencyChanges.Shortest, AgencyChanges.LongestShort) is { } typed) await AddAsync(talk, me, code, name, typed);
    }

    private static async Task NextAsync(Talk talk, Draft draft, string phrase, string typed)
    {
        await talk.ListenAsync(Dialogue, draft);
        talk.Show(AdminConversation.Key, new Card(talk.Say.Html(phrase, ("typed", typed)), AdminConversation.BackTo(talk, AgenciesPage.PageName)));
    }

    private async Task AddAsync(Talk talk, Person me, string code, string name, string shortName)
    {
        await talk.StopListeningAsync();
        if (await register.IsTakenAsync(code)) { talk.Reply(talk.Say.Html("admin.code_taken", ("code", code))); return; }
        var agency = db.Add(new Agency { Code = code, Name = name, Short = shortName }).Entity;
        journal.Write(me, OfficeAct.AgencyAdded, code, after: Register.Words(agency));
        await db.FlushAsync();
        AgencyCard.Show(talk, agency, talk.Say.Html("admin.agencies.added"));
    }
}
