using GangguanBot.Tests.HouseRules;

namespace GangguanBot.Tests.Photos;

/// <summary>Small orange pictures of kinds that cannot be made here.</summary>
static class Samples
{
    public static byte[] Of(string name) => File.ReadAllBytes(Path.Combine(House.Root, "tests/GangguanBot.Tests/Photos/Samples", name));
}
