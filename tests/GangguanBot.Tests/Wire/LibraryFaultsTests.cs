using System.Net;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace GangguanBot.Tests.Wire;

public sealed class LibraryFaultsTests : IAsyncLifetime
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
    public async Task With_a_threshold_the_client_waits_and_sends_the_same_bytes_again()
    {
        api.Refuses(429, "Too Many Requests: retry after 0", """{"retry_after":0}""").Result("true");
        using var bytes = new MemoryStream([1, 2, 3]);

        // setWebhook stands here for any call with a file: its answer is the shortest.
        await api.Bot(retryThreshold: 5).SetWebhook("https://example.org/hook", certificate: new(bytes, "cert.pem"));

        Assert.Equal(2, api.Calls.Count);
        Assert.All(api.Calls, call => Assert.Equal<byte>([1, 2, 3], call.Files.Single().Value.Bytes));
    }

    [Fact]
    public async Task A_group_that_moved_says_where_it_went()
    {
        api.Refuses(400, "Bad Request: group chat was upgraded to a supergroup chat", """{"migrate_to_chat_id":-1001234567890}""");

        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => api.Bot().SendMessage(-5, "Halo"));

        Assert.Equal(-1001234567890, refusal.Parameters?.MigrateToChatId);
    }

    [Fact]
    public async Task A_gateways_page_is_no_refusal_but_a_fault_with_its_status()
    {
        api.Says(502, "<html><h1>502 Bad Gateway</h1></html>");

        var fault = await Assert.ThrowsAsync<RequestException>(() => api.Bot().SendMessage(1001, "Halo"));

        Assert.Equal(HttpStatusCode.BadGateway, fault.HttpStatusCode);
    }

    [Fact]
    public async Task An_answer_without_a_result_is_a_fault()
    {
        api.Says(200, """{"ok":true}""");

        var fault = await Assert.ThrowsAsync<RequestException>(() => api.Bot().GetMe());

        Assert.Equal(HttpStatusCode.OK, fault.HttpStatusCode);
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
    public async Task No_answer_in_time_is_a_fault()
    {
        using var silent = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        using var http = new HttpClient { Timeout = TimeSpan.FromMilliseconds(100) };
        var bot = new TelegramBotClient(new TelegramBotClientOptions(LoopbackBotApi.Token, $"http://{silent.LocalEndpoint}"), http);

        var fault = await Assert.ThrowsAsync<RequestException>(() => bot.GetMe());

        Assert.IsType<TaskCanceledException>(fault.InnerException);
    }

    [Theory]
    [InlineData("no-colon")]
    [InlineData("abc:secret")]
    [InlineData(":secret")]
    public void A_token_that_is_none_is_refused_at_once(string token) =>
        Assert.Throws<ArgumentException>(() => new TelegramBotClientOptions(token));

    [Fact]
    public void Only_scheme_host_and_port_of_the_address_count()
    {
        var options = new TelegramBotClientOptions("42:secret", "http://127.0.0.1:8081/ignored?yes");

        Assert.Equal("http://127.0.0.1:8081/bot42:secret", options.BaseRequestUrl);
        Assert.Equal("http://127.0.0.1:8081/file/bot42:secret", options.BaseFileUrl);
        Assert.Equal((42, true), (options.BotId, options.LocalBotServer));
    }
}
