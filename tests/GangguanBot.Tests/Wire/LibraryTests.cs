using System.Net;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace GangguanBot.Tests.Wire;

/// <summary>What the bot relies on of Telegram.Bot.</summary>
public sealed class LibraryTests : IAsyncLifetime
{
    private LoopbackBotApi api = null!;

    public async Task InitializeAsync() => api = await LoopbackBotApi.Start();

    public async Task DisposeAsync() => await api.DisposeAsync();

    [Fact]
    public async Task A_refusal_carries_its_code_and_Telegrams_own_words()
    {
        api.Refuses(403, "Forbidden: bot was blocked by the user");

        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => api.Bot().SendMessage(1001, "Halo"));

        Assert.Equal((403, "Forbidden: bot was blocked by the user"), (refusal.ErrorCode, refusal.Message));
    }

    [Fact]
    public async Task Too_fast_is_said_once_with_the_seconds_to_wait_and_not_repeated()
    {
        api.Refuses(429, "Too Many Requests: retry after 3", """{"retry_after":3}""");

        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => api.Bot().SendMessage(1001, "Halo"));

        Assert.Equal((429, 3), (refusal.ErrorCode, refusal.Parameters?.RetryAfter));
        Assert.Single(api.Calls);
    }

    [Fact]
    public async Task A_gateways_page_is_no_refusal_but_a_fault_with_its_status()
    {
        api.Says(502, "<html><h1>502 Bad Gateway</h1></html>");

        var fault = await Assert.ThrowsAsync<RequestException>(() => api.Bot().SendMessage(1001, "Halo"));

        Assert.Equal(HttpStatusCode.BadGateway, fault.HttpStatusCode);
    }

    [Fact]
    public async Task Nobody_at_the_other_end_is_a_fault_without_status()
    {
        using var http = new HttpClient();
        // Port 1 is never listened on here.
        var lost = new TelegramBotClient(new TelegramBotClientOptions(LoopbackBotApi.Token, "http://127.0.0.1:1"), http);
        var fault = await Assert.ThrowsAsync<RequestException>(() => lost.GetMe());

        Assert.Null(fault.HttpStatusCode);
    }

    [Fact]
    public async Task The_callers_own_cancellation_is_a_cancellation()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => api.Bot().GetUpdates(cancellationToken: stop.Token));
    }

    [Fact]
    public async Task One_update_that_cannot_be_decoded_takes_the_whole_batch_with_it()
    {
        const string Batch = """
            [{"update_id":21,"message":{"message_id":"seven","date":1763800000,"chat":{"id":1,"type":"private"}}},
             {"update_id":22,"message":{"message_id":8,"date":1763800000,"chat":{"id":1,"type":"private"},"text":"baik"}}]
            """;
        // Why the bot asks for updates by a request of its own.
        await Assert.ThrowsAsync<RequestException>(() => api.Result(Batch).Bot().GetUpdates());
    }
}
