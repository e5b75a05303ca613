using GangguanBot.Chat;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Admission;

namespace GangguanBot.Administration.Admission;

/// <summary>The admin's cards of invitations.</summary>
public sealed class InvitationCards(OfficeDirectory office, PlacementOptions placementOptions)
{
    private const int OnAPage = 8;

    /// <param name="another">The button that begins the next one.</param>
    public async Task<Card> MadeAsync(Talk talk, Invitation invitation, IButton another) => new(
        Html.Paragraphs(talk.Say.Html("invite.made"), await LineAsync(talk, invitation)),
        [new Button(talk.Say["invite.revoke"], new RevokeButton(invitation.Id, Sure: false))],
        [new Button(talk.Say["invite.another"], another)],
        AdminConversation.BackTo(talk));

    public async Task<Card> SureAsync(Talk talk, Invitation invitation) => new(
        Html.Paragraphs(talk.Say.Html("invite.sure"), await LineAsync(talk, invitation)),
        [new Button(talk.Say["invite.sure_yes"], new RevokeButton(invitation.Id, Sure: true), ButtonStyle.Refuse)],
        [new Button(talk.Say["button.back"], new InvitationListButton(Page: 0))]);

    public async Task<Card> ListAsync(Talk talk, IReadOnlyList<Invitation> open, int page, IButton back)
    {
        var pages = Paging.Of(open, page, OnAPage);
        var lines = new List<Html?>();
        var rows = new List<IReadOnlyList<Button>>();
        foreach (var invitation in pages.Shown)
        {
            lines.Add(await LineAsync(talk, invitation));
            rows.Add([new Button(talk.Say.Text("invite.revoke_one", ("id", invitation.Id), ("role", talk.Say[$"role.{invitation.Role}"])),
                new RevokeButton(invitation.Id, Sure: false))]);
        }

        return new(
            open.Count == 0 ? talk.Say.Html("invite.list_empty")
                : Html.Paragraphs([talk.Say.Html("invite.list", ("count", open.Count)), .. lines]),
            [.. rows, .. pages.Turns(at => new InvitationListButton(at)), [new Button(talk.Say["button.back"], back)]]);
    }

    private async Task<Html> LineAsync(Talk talk, Invitation invitation) =>
        talk.Say.Html(invitation.NeedsApproval ? "invite.line_approval" : "invite.line",
            ("id", invitation.Id), ("place", await placementOptions.NameAsync(invitation.Target(), talk.Say)),
            ("by", (await office.PersonAsync(invitation.MadeById))?.Name), ("until", invitation.ExpiresAt));
}
