using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Admission;
using GangguanBot.Sop;

namespace GangguanBot.Administration.Admission;

/// <summary>The admin's side of invitations: role and place make a link to forward; open ones are listed and can be revoked.</summary>
public sealed class InvitationConversation(OfficeDirectory office, Invitations invitations, PlacementOptions placementOptions, PlacementChooser chooser, InvitationCards cards, OfficeLanguage language, Phrasebook phrasebook)
    : IConversation<InvitationConversation>, IAdminPage, IPlacementAsker
{
    public const string Prefix = "iv";
    private const string PlacePrefix = "ip", List = "list", Ask = "ask", Revoke = "revoke";

    public string Name => "invite";
    public PlacementChooser Chooser => chooser;

    public static void Map(Routes<InvitationConversation> on) => on
        .Command("undang", (c, talk) => c.ShowAsync(talk), Rights.Of(Right.Administer))
        .Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data), Rights.Of(Right.Administer))
        .Places(PlacePrefix, Rights.Of(Right.Administer));

    public Task ShowAsync(Talk talk) => chooser.ShowAsync(talk, this, new PlacementSubject(PlacePrefix));

    /// <summary>The version of the buttons is the switch: 1 asks for approval.</summary>
    public async Task<ChoiceFrame?> FrameAsync(Talk talk, PlacementSubject placementSubject)
    {
        var approval = placementSubject.Version == 1;
        return new ChoiceFrame(AdminConversation.Key, talk.Say.Html("invite.title"),
            [new Button(talk.Say[approval ? "invite.approval_on" : "invite.approval_off"], (placementSubject with { Version = approval ? 0 : 1 }).To())],
            [new Button(talk.Say.Text("invite.open", ("count", (await invitations.OpenAsync()).Count)), new ButtonData(Prefix, Arg: List))],
            AdminConversation.BackTo(talk));
    }

    public async Task ChosenAsync(Talk talk, PlacementSubject placementSubject, Placement placement)
    {
        var me = (await office.PersonAsync(talk.Speaker.PersonId!.Value))!;
        if (await invitations.MakeAsync(me, placement, approval: placementSubject.Version == 1) is not var (invitation, link)) { talk.Alert(talk.Say["invite.not_ready"]); return; }
        talk.Show(AdminConversation.Key, await cards.MadeAsync(talk, invitation, new PlacementSubject(PlacePrefix).To()));
        var theirs = phrasebook.For(language.Default);
        talk.Reply(theirs.Html("invite.forward", ("place", await placementOptions.NameAsync(placement, theirs)), ("link", link), ("until", invitation.ExpiresAt)));
    }

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        if (data.Arg == List) { await ListAsync(talk, data.Id); return; }
        if (data.Arg is not (Ask or Revoke) || await invitations.FindAsync(data.Id) is not { } invitation) { talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return; }
        if (invitation.StateAt(office.Now) is not InvitationState.Open and var state)
        {
            talk.Alert(talk.Say[$"invite.late.{state}"]);
            await ListAsync(talk, 0);
        }
        else if (data.Arg == Ask)
        {
            talk.Show(AdminConversation.Key, await cards.SureAsync(talk, invitation));
        }
        else
        {
            await invitations.RevokeAsync((await office.PersonAsync(talk.Speaker.PersonId!.Value))!, invitation);
            talk.Toast(talk.Say["invite.revoked"]);
            await ListAsync(talk, 0, except: invitation.Id);
        }
    }

    private async Task ListAsync(Talk talk, int page, int except = 0) => talk.Show(AdminConversation.Key,
        await cards.ListAsync(talk, [.. (await invitations.OpenAsync()).Where(i => i.Id != except)], page, new PlacementSubject(PlacePrefix).To()));

    internal static ButtonData ToList(int page = 0) => new(Prefix, page, Arg: List);

    internal static ButtonData ToAsk(Invitation invitation) => new(Prefix, invitation.Id, Arg: Ask);

    internal static ButtonData ToRevoke(Invitation invitation) => new(Prefix, invitation.Id, Arg: Revoke);
}
