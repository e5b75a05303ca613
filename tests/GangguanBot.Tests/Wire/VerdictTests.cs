using System.Net;
using GangguanBot.Chat.Sending;
using GangguanBot.Wire;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace GangguanBot.Tests.Wire;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(400, "Bad Request: message is not modified: specified new message content and reply markup are exactly the same",
        typeof(Delivery.Unchanged))]
    [InlineData(400, "Bad Request: message to edit not found", typeof(Delivery.Gone))]
    [InlineData(400, "Bad Request: message can't be edited", typeof(Delivery.Gone))]
    [InlineData(400, "Bad Request: there is no text in the message to edit", typeof(Delivery.Gone))]
    [InlineData(400, "Bad Request: query is too old and response timeout expired or query ID is invalid", typeof(Delivery.TooOld))]
    [InlineData(400, "Bad Request: wrong file_id or the file is temporarily unavailable", typeof(Delivery.FileGone))]
    [InlineData(400, "Bad Request: can't parse entities: unclosed tag", typeof(Delivery.TooLarge))]
    [InlineData(400, "Bad Request: message text is empty", typeof(Delivery.Rejected))]
    [InlineData(400, "Bad Request: message is too long", typeof(Delivery.TooLarge))]
    [InlineData(400, "Bad Request: BUTTON_DATA_INVALID", typeof(Delivery.Rejected))]
    [InlineData(400, "Bad Request: group chat was upgraded to a supergroup chat", typeof(Delivery.Rejected))]
    [InlineData(400, "Bad Request: chat not found", typeof(Delivery.Unreachable))]
    [InlineData(400, "Bad Request: PEER_ID_INVALID", typeof(Delivery.Unreachable))]
    [InlineData(400, "Bad Request: USER_ID_INVALID", typeof(Delivery.Unreachable))]
    [InlineData(400, "Bad Request: INPUT_USER_DEACTIVATED", typeof(Delivery.Unreachable))]
    [InlineData(400, "Bad Request: user is deactivated", typeof(Delivery.Unreachable))]
    [InlineData(400, "Bad Request: USER_IS_BLOCKED", typeof(Delivery.Unreachable))]
    [InlineData(400, "Bad Request: CHAT_WRITE_FORBIDDEN", typeof(Delivery.Unreachable))]
    [InlineData(400, "Bad Request: bot can't initiate conversation with a user", typeof(Delivery.Unreachable))]
    [InlineData(400, "Bad Request: QUERY_ID_INVALID", typeof(Delivery.TooOld))]
    [InlineData(403, "Forbidden: bot was blocked by the user", typeof(Delivery.Unreachable))]
    [InlineData(403, "Forbidden: user is deactivated", typeof(Delivery.Unreachable))]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user", typeof(Delivery.Unreachable))]
    [InlineData(401, "Unauthorized", typeof(Delivery.Retry))]
    [InlineData(404, "Not Found", typeof(Delivery.Retry))]
    [InlineData(413, "Request Entity Too Large", typeof(Delivery.Rejected))]
    [InlineData(500, "Internal Server Error", typeof(Delivery.Retry))]
    public void A_refusal_is_told_by_code_and_description(int code, string description, Type outcome) =>
        Assert.IsType(outcome, ErrorReading.Of(new ApiRequestException(description, code)));

    [Fact]
    public void Too_many_requests_waits_as_told() => Assert.Equal(
        new Delivery.Wait(TimeSpan.FromSeconds(7)),
        ErrorReading.Of(new ApiRequestException("Too Many Requests: retry after 7", 429, new ResponseParameters { RetryAfter = 7 })));

    [Fact]
    public void A_gateways_page_is_tried_again() =>
        Assert.IsType<Delivery.Retry>(ErrorReading.Of(new RequestException("not JSON", HttpStatusCode.BadGateway)));

    [Fact]
    public void An_answer_that_cannot_be_read_may_have_been_a_success() =>
        Assert.IsType<Delivery.Unknown>(ErrorReading.Of(new RequestException("not JSON", HttpStatusCode.OK)));

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, typeof(Delivery.Retry))]
    [InlineData(HttpRequestError.NameResolutionError, typeof(Delivery.Retry))]
    [InlineData(HttpRequestError.SecureConnectionError, typeof(Delivery.Retry))]
    [InlineData(HttpRequestError.ResponseEnded, typeof(Delivery.Unknown))]
    [InlineData(HttpRequestError.Unknown, typeof(Delivery.Unknown))]
    public void What_never_left_is_tried_again_and_the_rest_is_unknown(HttpRequestError error, Type outcome) =>
        Assert.IsType(outcome, ErrorReading.Of(new RequestException("x", new HttpRequestException(error))));

    [Fact]
    public void Our_own_patience_ending_leaves_it_unknown_and_a_connect_timeout_does_not()
    {
        Assert.IsType<Delivery.Unknown>(ErrorReading.Of(new OperationCanceledException(), gaveUp: true));
        Assert.IsType<Delivery.Retry>(ErrorReading.Of(new RequestException("x", new TaskCanceledException())));
    }
}
