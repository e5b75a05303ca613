using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Admission;
using GangguanBot.Sop;

namespace GangguanBot.Administration.Admission;

/// <summary>The admin's side of invitations: role and place make a link to forward; open ones are listed and can be revoked.</summary>
[PhraseFamily("invite.late.", typeof(InvitationState), Except = [InvitationState.Open])]
public sealed class InvitationConversation(
    OfficeDirectory office, Invitations invitations, PlacementOptions names, PlacementChooser chooser, InvitationCards cards,
    OfficeLanguage language, Phrasebook phrasebook)
    : IConversation<InvitationConversation>, IAdminPage, IPlacementAsker<InvitationConversation>
{
    public string Name => "invite";
    public static string Places => "ip";
    public PlacementChooser Chooser => chooser;

    private IButton Another => ((IPlacementAsker)this).To(new PlacementSubject(Places));

    public static void Map(Routes<InvitationConversation> on) => on
        .Command("undang", (c, talk) => c.ShowAsync(talk), Rights.Of(Right.Administer))
        .Button<InvitationListButton>((c, talk, button) => c.ListAsync(talk, button.Page), Rights.Of(Right.Administer))
        .Button<RevokeButton>((c, talk, button) => c.RevokeAsync(talk, button), Rights.Of(Right.Administer))
        .Places(Rights.Of(Right.Administer));

    public Task ShowAsync(Talk talk) => chooser.ShowAsync(talk, this, new PlacementSubject(Places));

    public async Task<ChoiceFrame?> FrameAsync(Talk talk, PlacementSubject placementSubject)
    {
        return new ChoiceFrame(AdminConversation.Key, talk.Say.Html("invite.title"),
            [new Button(talk.Say[placementSubject.Approval ? "invite.approval_on" : "invite.approval_off"],
                ((IPlacementAsker)this).To(placementSubject with { Approval = !placementSubject.Approval }))],
            [new Button(talk.Say.Text("invite.open", ("count", (await invitations.OpenAsync()).Count)), new InvitationListButton(Page: 0))],
            AdminConversation.BackTo(talk));
    }

    public async Task ChosenAsync(Talk talk, PlacementSubject placementSubject, Placement placement)
    {
        var me = talk.Me;
        if (await invitations.MakeAsync(me, placement, placementSubject.Approval) is not var (invitation, link))
        {
            talk.Alert(talk.Say["invite.not_ready"]);
            return;
        }

        talk.Show(AdminConversation.Key, await cards.MadeAsync(talk, invitation, Another));
        var theirs = phrasebook.For(language.Default);
        talk.Reply(theirs.Html("invite.forward", ("place", await names.NameAsync(placement, theirs)), ("link", link),
            ("until", invitation.ExpiresAt)));
    }

    private async Task RevokeAsync(Talk talk, RevokeButton button)
    {
        if (await invitations.FindAsync(button.Invitation) is not { } invitation) { talk.Refuse(Refusal.Unknown); return; }
        if (invitation.StateAt(office.Now) is not InvitationState.Open and var state)
        {
            talk.Alert(talk.Say[$"invite.late.{state}"]);
            await ListAsync(talk, 0);
        }
        else if (!button.Sure)
        {
            talk.Show(AdminConversation.Key, await cards.SureAsync(talk, invitation));
        }
        else
        {
            await invitations.RevokeAsync(talk.Me, invitation);
            talk.Toast(talk.Say["invite.revoked"]);
            await ListAsync(talk, 0, except: invitation.Id);
        }
    }

    private async Task ListAsync(Talk talk, int page, int except = 0) => talk.Show(AdminConversation.Key,
        await cards.ListAsync(talk, [.. (await invitations.OpenAsync()).Where(i => i.Id != except)], page, Another));
}
