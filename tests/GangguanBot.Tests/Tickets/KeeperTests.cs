using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Languages;
using GangguanBot.Storage;
using GangguanBot.Storage.Background;
using GangguanBot.Tests.Storage;
using GangguanBot.Tickets.Attachments;
using GangguanBot.Tickets.Diagnosis;
using GangguanBot.Tickets.Diagnosis.Parts;
using GangguanBot.Tickets.Moves;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Tickets;

/// <summary>What is not kept is said clearly; what is kept is whole.</summary>
public sealed class KeeperTests : IAsyncLifetime
{
    private static readonly Phrases Say = new Phrasebook(TimeZoneInfo.Utc).For("id");
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    private readonly TempFolder folder = new();
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    public KeeperTests()
    {
        services = new ServiceCollection().AddLogging()
            .AddSingleton<TimeProvider>(new FakeTimeProvider(City.TestCity.Monday.ToUniversalTime()))
            .AddStorage(new() { ConnectionString = $"Data Source={folder.File("bot.db")}", FilesPath = folder.File("files") })
            .AddSingleton<OutboxSignal>().AddScoped<SentFiles>().AddScoped<Outbox>().AddScoped<Dialogues>()
            .AddScoped<GangguanBot.Tickets.History.TicketActs>().AddScoped<PartRepository>()
            .AddScoped<IDiagnosis, DiagnosisAnswers>().AddSingleton<IBackground, NoWork>().AddScoped<AttachmentFactory>()
            .AddScoped<AttachmentIntake>().BuildServiceProvider();
        scope = services.CreateAsyncScope();
    }

    public Task InitializeAsync() => services.GetRequiredService<BotDatabase>().OpenAsync(default);

    public async Task DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_photo_is_kept_with_its_caption_under_a_name_of_our_own()
    {
        var kept = await KeepAsync(new Content.Photo(File(), "ruang server", AlbumId: null), new FetchOutcome.Here(Jpeg));
        Assert.Equal((AttachmentKind.Photo, "ruang server", "image/jpeg", "f1"), (kept!.Kind, kept.Caption, kept.ContentType, kept.FileId));
        Assert.Equal(Jpeg, await System.IO.File.ReadAllBytesAsync(services.GetRequiredService<FileStore>().FullPath(kept.Path)));
        Assert.Empty(Said);
    }

    [Fact]
    public async Task A_document_keeps_the_name_it_came_with_but_no_folders()
    {
        var kept = await KeepAsync(new Content.Document(File(name: "Surat ../../Permohonan.pdf"), Caption: null, AlbumId: null),
            new FetchOutcome.Here("%PDF-1.7"u8.ToArray()));
        Assert.Equal((AttachmentKind.Document, "Surat .._.._Permohonan.pdf"), (kept!.Kind, kept.FileName));
        Assert.DoesNotContain("..", kept.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_said_to_be_too_big_is_not_even_fetched()
    {
        Assert.Null(await KeepAsync(new Content.Document(File(size: FileStore.MaxBytes + 1L), Caption: null, AlbumId: null)));
        Assert.Equal([Say.Html("attach.refused.too_big", ("megabytes", 20)).Value], Said);
    }

    [Theory]
    [MemberData(nameof(Unkept))]
    public async Task What_cannot_be_kept_is_refused_for_its_own_reason(string phrase, FetchOutcome outcome)
    {
        Assert.Null(await KeepAsync(new Content.Photo(File(), Caption: null, AlbumId: null), outcome));
        Assert.Equal([Say.Html(phrase, ("megabytes", 20)).Value], Said);
        Assert.False(Directory.Exists(folder.File("files")));
    }

    public static TheoryData<string, FetchOutcome> Unkept => new()
    {
        { "attach.refused.unknown_type", new FetchOutcome.Here("MZ\0\0"u8.ToArray()) },
        { "attach.refused.empty", new FetchOutcome.Here(default) },
        { "attach.refused.too_big", new FetchOutcome.TooBig() },
        { "attach.gone", new FetchOutcome.Gone() },
        { "attach.unavailable", new FetchOutcome.NotNow("500") },
    };

    [Fact]
    public async Task A_file_that_is_not_here_yet_is_waited_for() =>
        await Assert.ThrowsAsync<FileAwaitedException>(() => KeepAsync(new Content.Photo(File(), Caption: null, AlbumId: null)));

    [Fact]
    public async Task What_is_no_file_is_asked_for_again()
    {
        Assert.Null(await KeepAsync(new Content.Other("sticker")));
        Assert.Equal([Say.Html("attach.wanted").Value], Said);
    }

    private IEnumerable<string> Said => scope.ServiceProvider.GetRequiredService<BotDb>().Set<OutboxRow>().Local
        .Select(r => Assert.IsType<BotCall.Message>(r.Unpack()).Html);

    private async Task<KeptFile?> KeepAsync(Content content, FetchOutcome? outcome = null)
    {
        var its = scope.ServiceProvider;
        its.GetRequiredService<SentFiles>().Hold(outcome is null ? null : new FetchedFile(File(), outcome));
        var incoming = new Incoming(1, 1, 1, "Ani", null, IsPrivate: true, 1, DateTimeOffset.UnixEpoch, content);
        var talk = new Talk(incoming, new Speaker(1, 1, "Ani", "id", new HashSet<string>()), Say, its.GetRequiredService<Dialogues>(),
            its.GetRequiredService<Outbox>());
        return await its.GetRequiredService<AttachmentIntake>().KeepAsync(talk) is IntakeOutcome.Kept(var file) ? file : null;
    }

    private static FileRef File(long size = 7, string? name = null) => new("f1", "u1", size, name, "application/octet-stream");

    private sealed class NoWork : IBackground
    {
        public void Begin<T>(int id) where T : IBackgroundWork => throw new NotSupportedException();
    }
}
