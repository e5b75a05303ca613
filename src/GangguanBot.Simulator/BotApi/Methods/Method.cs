using System.Text.Json.Nodes;

namespace GangguanBot.Simulator.BotApi.Methods;

/// <summary>A Bot API method this server knows, with every parameter it takes.</summary>
internal sealed record Method(
    string Name,
    IReadOnlyList<string> Parameters,
    Func<TelegramWorld, Parameters, CancellationToken, Task<JsonNode?>> Run);
