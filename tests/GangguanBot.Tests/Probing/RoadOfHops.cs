namespace GangguanBot.Tests.Probing;

/// <summary>
/// Server – router 1 – router 2 – site, each a network namespace, joined by virtual cables. It can be cut between any two.
/// </summary>
sealed class RoadOfHops : IDisposable
{
    public const string FirstRouter = "10.99.1.2", SecondRouter = "10.99.2.2", Site = "10.99.3.2";

    private static int made;
    private readonly string mark = $"gb{Environment.ProcessId}x{Interlocked.Increment(ref made)}";

    public RoadOfHops()
    {
        for (var no = 0; no <= 3; no++) Do($"netns add {Name(no)}", $"-n {Name(no)} link set lo up");
        for (var no = 0; no < 3; no++)
        {
            Do($"link add {mark}a{no} netns {Name(no)} type veth peer name {mark}b{no} netns {Name(no + 1)}",
                $"-n {Name(no)} addr add 10.99.{no + 1}.1/24 dev {mark}a{no}", $"-n {Name(no)} link set {mark}a{no} up",
                $"-n {Name(no + 1)} addr add 10.99.{no + 1}.2/24 dev {mark}b{no}", $"-n {Name(no + 1)} link set {mark}b{no} up");
        }

        foreach (var router in (int[])[1, 2]) Do($"netns exec {Name(router)} sh -c \"echo 1 > /proc/sys/net/ipv4/ip_forward\"");
        Do($"-n {Name(0)} route add default via 10.99.1.2", $"-n {Name(1)} route add 10.99.3.0/24 via 10.99.2.2",
            $"-n {Name(2)} route add 10.99.1.0/24 via 10.99.2.1", $"-n {Name(3)} route add default via 10.99.3.1");
    }

    /// <summary>Where the server stands.</summary>
    public string Server => Name(0);

    /// <summary>Unplugs the cable behind a router; it notices nothing.</summary>
    public void CutBehind(int router) => Do($"-n {Name(router + 1)} link set {mark}b{router} down");

    /// <summary>The second router forgets where the site is.</summary>
    public void TakeTheWayFromTheSecondRouter() => Do($"-n {Name(2)} route del 10.99.3.0/24");

    /// <summary>The site keeps silent to echo requests, and its ports answer.</summary>
    public void SiteIgnoresPings() => Do($"netns exec {Name(3)} sh -c \"echo 1 > /proc/sys/net/ipv4/icmp_echo_ignore_all\"");

    public void Dispose()
    {
        for (var no = 0; no <= 3; no++) NamespaceFactAttribute.Ip($"netns del {Name(no)}");
    }

    private string Name(int no) => $"{mark}n{no}";

    private static void Do(params string[] all)
    {
        foreach (var arguments in all)
            if (NamespaceFactAttribute.Ip(arguments) is { } fault) throw new InvalidOperationException(fault);
    }
}
