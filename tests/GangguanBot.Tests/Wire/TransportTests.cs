using GangguanBot.Chat;
using GangguanBot.Chat.Sending;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Wire;

public sealed class TransportTests : IAsyncLifetime
{
    private static readonly BotCall Hello =
        new BotCall.Message("<b>Halo</b>", [[new("Ya", "t:1:1:y", ButtonStyle.Forward), new("Tidak", "t:1:1:n", ButtonStyle.Refuse)]],
        Silent: true);

    private Desk desk = null!;
    private ITransport transport = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OpenAsync();
        transport = desk.Build().Services.GetRequiredService<ITransport>();
    }

    public async Task DisposeAsync() => await desk.DisposeAsync();

    [Fact]
    public async Task A_message_arrives_with_markup_and_coloured_buttons()
    {
        var sent = Assert.IsType<Delivery.Sent>(await Deliver(Hello));
        var message = desk.Ani.Messages.Single(m => m.Id == sent.MessageId);
        Assert.Equal(("<b>Halo</b>", true), (message.Html, message.Silent));
        Assert.Equal([("Ya", "t:1:1:y", "success"), ("Tidak", "t:1:1:n", "danger")],
            message.Keyboard!.Buttons.Select(b => (b.Text, b.Data!, b.Style!)));
        Assert.Empty(desk.World.Calls[^1].Unknown);
    }

    [Fact]
    public async Task An_edit_without_a_change_is_a_success_and_one_of_nothing_is_gone()
    {
        var sent = Assert.IsType<Delivery.Sent>(await Deliver(new BotCall.Message("x", [])));
        Assert.IsType<Delivery.Sent>(await Deliver(new BotCall.Edit("y", []), sent.MessageId));
        Assert.IsType<Delivery.Unchanged>(await Deliver(new BotCall.Edit("y", []), sent.MessageId));
        Assert.IsType<Delivery.Gone>(await Deliver(new BotCall.Edit("y", []), 99_999));
    }

    [Fact]
    public async Task Buttons_are_taken_off()
    {
        var sent = Assert.IsType<Delivery.Sent>(await Deliver(Hello));
        Assert.IsType<Delivery.Sent>(await Deliver(new BotCall.StripButtons(), sent.MessageId));
        Assert.Empty(desk.Ani.Messages[^1].Keyboard?.Buttons ?? []);
    }

    [Fact]
    public async Task A_file_goes_from_disk_and_again_by_its_id_and_an_unknown_id_is_gone()
    {
        Directory.CreateDirectory(Path.Combine(desk.Folder, "files"));
        await File.WriteAllTextAsync(Path.Combine(desk.Folder, "files", "a.pdf"), "%PDF-1.7");
        Assert.IsType<Delivery.Sent>(await Deliver(new BotCall.File(null, "a.pdf", "Surat.pdf", AsPhoto: false, "<i>surat</i>")));
        var paper = desk.Ani.Messages[^1].Document!;
        Assert.Equal(("Surat.pdf", "<i>surat</i>"), (paper.Name, desk.Ani.Messages[^1].Html));
        Assert.IsType<Delivery.Sent>(await Deliver(new BotCall.File(paper.File.Id, "", "", AsPhoto: false, "")));
        Assert.IsType<Delivery.FileGone>(await Deliver(new BotCall.File("BAADnever", "", "", AsPhoto: false, "")));
        Assert.IsType<Delivery.Rejected>(await Deliver(new BotCall.File(null, "no.pdf", "", AsPhoto: false, "")));
    }

    [Fact]
    public async Task A_menu_is_one_chats_own()
    {
        Assert.IsType<Delivery.Sent>(await Deliver(new BotCall.SetMenu("id", [new("lapor", "Laporkan gangguan")])));
        Assert.Equal("lapor", Assert.Single(desk.Ani.Commands).Command);
    }

    [Fact]
    public async Task Who_has_blocked_the_bot_is_unreachable()
    {
        desk.Ani.Block();
        Assert.IsType<Delivery.Unreachable>(await Deliver(Hello));
    }

    [Fact]
    public async Task A_press_that_nobody_waits_for_is_too_old() =>
        Assert.IsType<Delivery.TooOld>(await Deliver(new BotCall.AnswerPress("1", "", Alert: false)));

    [Fact]
    public async Task Faults_tell_whether_the_call_may_be_repeated()
    {
        Assert.Equal(new Delivery.Wait(TimeSpan.FromSeconds(3)), await With(Fault.TooMany(3)));
        Assert.IsType<Delivery.Retry>(await With(Fault.BadGateway));
        Assert.IsType<Delivery.Unknown>(await With(Fault.HandleThenDrop));
    }

    [Fact]
    public async Task With_nobody_listening_the_call_is_tried_again()
    {
        await using var elsewhere = desk.Build("--Telegram:ApiBaseUrl=http://127.0.0.1:1");
        Assert.IsType<Delivery.Retry>(await elsewhere.Services.GetRequiredService<ITransport>()
            .DeliverAsync(3001, Hello, null, CancellationToken.None));
    }

    [Fact]
    public async Task What_a_person_sent_can_be_fetched()
    {
        desk.Ani.SendDocument("isi surat"u8.ToArray(), "surat.txt");
        var id = desk.Ani.Messages[^1].Document!.File.Id;
        var here = Assert.IsType<FetchOutcome.Here>(await FetchAsync(id));
        Assert.Equal("isi surat"u8.ToArray(), here.Content.ToArray());
        Assert.IsType<FetchOutcome.NotNow>(await FetchAsync("BAADnever")); // Telegram says the same of a file that is away for a while
        desk.World.OnCall = _ => Fault.Refuse(Refusal.BadRequest("invalid file_id"));
        Assert.IsType<FetchOutcome.Gone>(await FetchAsync(id));
    }

    /// <summary>What getFile tells is believed before what the message said; both before what comes.</summary>
    [Theory]
    [InlineData(9, true)]
    [InlineData(0, true)]
    [InlineData(8, false)]
    public async Task As_many_bytes_have_to_come_as_were_announced(long announced, bool isHere)
    {
        var file = desk.Ani.SendDocument("isi surat"u8.ToArray(), "surat.txt").Document!.File;
        desk.World.OnCall = _ => Fault.Says($$$"""
            {"ok":true,"result":{"file_id":"{{{file.Id}}}","file_unique_id":"u","file_path":"{{{file.Path}}}"}}
            """);
        Assert.Equal(isHere, await FetchAsync(file.Id, announced) is FetchOutcome.Here);
    }

    [Fact]
    public async Task More_than_a_bot_may_download_is_too_big_whatever_was_announced()
    {
        var file = desk.Ani.SendDocument(Pictures.TooBig(), "besar.pdf").Document!.File;
        Assert.IsType<FetchOutcome.TooBig>(await FetchAsync(file.Id));
        desk.World.OnCall = _ => Fault.Says($$$"""
            {"ok":true,"result":{"file_id":"{{{file.Id}}}","file_unique_id":"u","file_size":9,"file_path":"{{{file.Path}}}"}}
            """);
        Assert.IsType<FetchOutcome.TooBig>(await FetchAsync(file.Id));
    }

    private Task<FetchOutcome> FetchAsync(string id, long size = 0) => desk.Build().Services.GetRequiredService<IFileSource>()
        .FetchAsync(new FileRef(id, "u", size, null, null), CancellationToken.None);

    private Task<Delivery> With(Fault fault)
    {
        desk.World.OnCall = _ => fault;
        return Deliver(Hello);
    }

    private Task<Delivery> Deliver(BotCall botCall, int? messageId = null) =>
        transport.DeliverAsync(desk.Ani.Id, botCall, messageId, CancellationToken.None);
}
