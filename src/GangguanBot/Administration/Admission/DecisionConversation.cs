using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Office.Admission;
using GangguanBot.Sop;

namespace GangguanBot.Administration.Admission;

/// <summary>The admins' side of requests. Whoever comes second is told who decided.</summary>
public sealed class DecisionConversation(OfficeDirectory office, Requests requests, RequestCards cards, PlacementOptions placementOptions, PlacementChooser chooser, Outbox outbox)
    : IConversation<DecisionConversation>, IAdminPage, IPlacementAsker
{
    private const string Prefix = RequestCards.Prefix, PlacePrefix = "rl", List = "list", Card = "card", Open = "open";
    private const int OnAPage = 8;

    public string Name => "requests";
    public PlacementChooser Chooser => chooser;

    public static void Map(Routes<DecisionConversation> on) => on
        .Button(Prefix, (c, talk, data) => c.PressedAsync(talk, data), Rights.Of(Right.Administer))
        .Places(PlacePrefix, Rights.Of(Right.Administer));

    public async Task<int> WaitingAsync() => (await requests.OpenAsync()).Count;

    public Task ShowAsync(Talk talk) => ListAsync(talk, 0);

    public async Task<ChoiceFrame?> FrameAsync(Talk talk, PlacementSubject placementSubject) => await OpenAsync(talk, placementSubject.Subject) is not { } request ? null
        : new ChoiceFrame(RequestCards.KeyOf(request), await cards.WhoAsync(request, talk.Say), [new Button(talk.Say["button.back"], new ButtonData(Prefix, request.Id, Arg: Card))]);

    public async Task ChosenAsync(Talk talk, PlacementSubject placementSubject, Placement placement)
    {
        if (await OpenAsync(talk, placementSubject.Subject) is { } request) await AcceptAsync(talk, request, placement);
    }

    private async Task PressedAsync(Talk talk, ButtonData data)
    {
        if (data.Arg == List) { await ListAsync(talk, data.Id); return; }
        if (await OpenAsync(talk, data.Id) is not { } request) return;
        switch (data.Arg)
        {
            case RequestCards.Accept when request.Target() is { } placement: await AcceptAsync(talk, request, placement); return;
            case RequestCards.Accept: await chooser.ShowAsync(talk, this, new PlacementSubject(PlacePrefix, request.Id)); return;
            case RequestCards.Refuse: await requests.RefuseAsync(await MeAsync(talk), request); return;
            case Card: talk.Show(RequestCards.KeyOf(request), await cards.CardAsync(request, talk.Say)); return;
            case Open: outbox.Show(talk.Incoming.ChatId, RequestCards.KeyOf(request), await cards.CardAsync(request, talk.Say), Posting.Anew); return;
            default: talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return;
        }
    }

    private async Task AcceptAsync(Talk talk, AdmissionRequest request, Placement placement)
    {
        if (!await placementOptions.IsThereAsync(placement)) talk.Alert(talk.Say["place.gone"]);
        else if (!await requests.AcceptAsync(await MeAsync(talk), request, placement)) talk.Alert(talk.Say["request.last_admin"]);
    }

    /// <returns><c>null</c>: it does not exist, or somebody has decided; that has been said.</returns>
    private async Task<AdmissionRequest?> OpenAsync(Talk talk, int id)
    {
        if (await requests.FindAsync(id) is not { } request) { talk.Alert(talk.Say[Refusal.Unknown.Phrase]); return null; }
        if (request.State == RequestState.Open) return request;
        talk.Alert((await cards.DecidedAsync(request, talk.Say)).Plain());
        talk.Show(RequestCards.KeyOf(request), await cards.CardAsync(request, talk.Say));
        return null;
    }

    private async Task ListAsync(Talk talk, int page)
    {
        var (say, open) = (talk.Say, await requests.OpenAsync());
        var pages = Paging.Of(open, page, OnAPage);
        var lines = new List<Html?>();
        foreach (var request in pages.Shown) lines.Add(await cards.WhoAsync(request, say));
        talk.Show(AdminConversation.Key, new Card(
            open.Count == 0 ? say.Html("request.list_empty") : Html.Paragraphs([say.Html("request.list", ("count", open.Count)), .. lines]),
            [
                .. pages.Shown.Select(r => (IReadOnlyList<Button>)[new Button(r.Name, new ButtonData(Prefix, r.Id, Arg: Open))]),
                .. pages.Turns(at => new ButtonData(Prefix, at, Arg: List)),
                AdminConversation.BackTo(talk),
            ]));
    }

    private async Task<Person> MeAsync(Talk talk) => (await office.PersonAsync(talk.Speaker.PersonId!.Value))!;
}
