using System.Text.Json;
using System.Text.Json.Serialization;

namespace GangguanBot.Simulator.Office;

internal static class PageJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
