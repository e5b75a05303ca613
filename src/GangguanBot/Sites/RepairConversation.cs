using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tickets.Access;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Sites;

/// <summary>The Kabid's answer to a proposal; on a yes the Kasi is told.</summary>
[PhraseFamily("repair.", ProposalAnswer.Agreed, ProposalAnswer.NotYet)]
[PhraseFamily("button.repair.", ProposalAnswer.Agreed, ProposalAnswer.NotYet)]
public sealed class RepairConversation(
    BotDb db, OfficeDirectory office, Messenger messenger, TicketActs acts, TimeProvider clock)
    : IConversation<RepairConversation>
{
    public static void Map(Routes<RepairConversation> on) => on.Button<RepairButton>((c, talk, button) => c.PressedAsync(talk, button));

    internal static string KeyOf(RepairProposal proposal) => $"r{proposal.Id}";

    internal static Button Button(RepairProposal proposal, ProposalAnswer answer, Phrases say) =>
        new(say[$"button.repair.{answer}"], new RepairButton(proposal.Id, answer), answer == ProposalAnswer.Agreed
            ? ButtonStyle.Forward : ButtonStyle.Plain);

    private async Task PressedAsync(Talk talk, RepairButton button)
    {
        var answer = button.Answer;
        var proposal = await db.Set<RepairProposal>().FirstOrDefaultAsync(p => p.Id == button.Proposal);
        if (proposal is null || talk.Speaker.PersonId is not { } me || await office.SeatAsync(proposal.PostId) is not { } actingHolder
            || actingHolder.Person.Id != me
            || answer == ProposalAnswer.None) { talk.Refuse(Refusal.Unknown); return; }
        if (proposal.Answer != ProposalAnswer.None) { talk.Alert(talk.Say["repair.answered"]); return; }
        (proposal.Answer, proposal.AnsweredAt, proposal.AnsweredById) = (answer, clock.GetUtcNow(), me);
        acts.Write(proposal.TicketId, TicketAct.RepairAnswered, new Capacity(actingHolder.Post.Role, actingHolder.Person, actingHolder),
            after: answer.ToString());
        var place = await db.Set<Agency>().SelectMany(a => a.Sites, (a, s) => new { a, s }).Where(x => x.s.Id == proposal.SiteId)
            .Select(x => new { Site = x.s.Name, Agency = x.a.Name }).FirstOrDefaultAsync();
        var (site, agency) = (place?.Site, place?.Agency);
        talk.Show(KeyOf(proposal),
            talk.Say.Html($"repair.{answer}", ("site", site), ("agency", agency), ("time", talk.Say.Hour(clock.GetUtcNow()))));
        if (answer != ProposalAnswer.Agreed) return;
        foreach (var post in await office.BelowAsync(proposal.PostId))
            if (await office.SeatAsync(post.Id) is { } kasi)
                messenger.Send(kasi.Person, say => say.Html("repair.told", ("site", site), ("agency", agency)));
    }
}
