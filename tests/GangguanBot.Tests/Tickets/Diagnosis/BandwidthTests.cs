using System.Globalization;
using GangguanBot.Languages;
using GangguanBot.Office;
using GangguanBot.Tests.HouseRules;
using GangguanBot.Tests.Traces;
using GangguanBot.Tickets.Diagnosis;

namespace GangguanBot.Tests.Tickets.Diagnosis;

public sealed class BandwidthTests
{
    [Theory]
    [InlineData("unduh 4,2 unggah 1,1 ping 180", "4.2", "1.1", "180")]
    [InlineData("Unduh: 4.2 Mbps, unggah: 1.1 Mbps, ping: 180 ms", "4.2", "1.1", "180")]
    [InlineData("4.2/1.1/180", "4.2", "1.1", "180")]
    [InlineData("4,2/1.1 ping 180", "4.2", "1.1", "180")]
    [InlineData("4.2 Mbps down 1.1 up", "4.2", "1.1", null)]
    [InlineData("4.2 Mbps down 1.1 Mbps up ping 180", "4.2", "1.1", "180")]
    [InlineData("1,1 up 4,2 down", "4.2", "1.1", null)]
    [InlineData("unggah 1,1 unduh 4,2", "4.2", "1.1", null)]
    [InlineData("ping 180ms dl 4.2 ul 1.1", "4.2", "1.1", "180")]
    [InlineData("180 ms ping 4,2 / 1,1", "4.2", "1.1", "180")]
    [InlineData("180 ms, 4,2 / 1,1", "4.2", "1.1", "180")]
    [InlineData("4,2 1,1", "4.2", "1.1", null)]
    [InlineData("100 / 20", "100", "20", null)]
    [InlineData("0 0 0", "0", "0", "0")]
    [InlineData("unduh\n4,2345\nunggah\n0,98765", "4.2345", "0.98765", null)]
    [InlineData("100000 100000 100000", "100000", "100000", "100000")]
    [InlineData("↓ 4.2 ↑ 1.1", "4.2", "1.1", null)]
    [InlineData("↓4.2 Mbps ↑1.1 Mbps", "4.2", "1.1", null)]
    [InlineData("4,2↓ 1,1↑", "4.2", "1.1", null)]
    [InlineData("turun 4,2 naik 1,1 latensi 20", "4.2", "1.1", "20")]
    [InlineData("dl/ul 20/5", "20", "5", null)]
    [InlineData("up/down/ping 5/20/30", "20", "5", "30")]
    [InlineData("D:4.2 U:1.1", "4.2", "1.1", null)]
    [InlineData("4,2mbps/1,1mbps", "4.2", "1.1", null)]
    [InlineData("4.2M/1.1M", "4.2", "1.1", null)]
    [InlineData("500/200 kbps", "0.5", "0.2", null)]
    [InlineData("unduh 512 kbps unggah 256 kbps", "0.512", "0.256", null)]
    [InlineData("unduh 1.024 kbps unggah 512 kbps", "1.024", "0.512", null)]
    [InlineData("unduh 1,2 Gbps unggah 940 Mbps", "1200", "940", null)]
    [InlineData("download 2.5 MB/s upload 1 MB/s", "20", "8", null)]
    [InlineData("download 2.5 mb/s upload 1 mb/s", "2.5", "1", null)]
    [InlineData("Download 45.32 Mbit/s Upload 12.10 Mbit/s", "45.32", "12.10", null)]
    [InlineData("unduh 1.234,5 unggah 0,5", "1234.5", "0.5", null)]
    [InlineData("unduh 1,234.5 unggah 0.5", "1234.5", "0.5", null)]
    [InlineData("unduh 0,512 unggah 0,256", "0.512", "0.256", null)]
    [InlineData("Hasil speedtest: 4,2 / 1,1", "4.2", "1.1", null)]
    [InlineData("unduh 4,2 unggah 1,1 ping 180 jitter 5 loss 0%", "4.2", "1.1", "180")]
    [InlineData("unduh di lantai 2 4,2 unggah 1,1", null, null, null)]
    [InlineData("Ping 12 ms\nDownload 45.3 Mbps\nUpload 12.1 Mbps\nServer: Biznet Bogor 5\nhttps://www.speedtest.net/result/c/12345",
        "45.3", "12.1", "12")]
    [InlineData("   Speedtest by Ookla\n      Server: Biznet - Bogor (id: 12345)\n         ISP: Telkom\nIdle Latency:     3.12 ms   (jitter: 0.31ms, low: 2.90ms)\n    Download:    93.64 Mbps (data used: 45.1 MB)\n                  8.12 ms   (jitter: 1.0ms)\n      Upload:    92.43 Mbps (data used: 42.2 MB)\n Packet Loss:     0.0%\n  Result URL: https://www.speedtest.net/result/c/ab-12", "93.64", "92.43", "3.12")]
    [InlineData("Testing from Telkom (36.1.2.3)...\nHosted by Biznet (Bogor) [12.34 km]: 8.4 ms\nDownload: 45.32 Mbit/s\nUpload: 12.10 Mbit/s", "45.32", "12.10", null)]
    [InlineData("DOWNLOAD Mbps\n45.30\nUPLOAD Mbps\n12.10\nPing ms\n12", "45.30", "12.10", "12")]
    [InlineData("45\nMbps\nLatency\nUnloaded\n5\nms\nLoaded\n30\nms\nUpload\nSpeed\n12\nMbps", "45", "12", "5")]
    public void What_people_write_is_read(string text, string? down, string? up, string? ping)
    {
        if (down is null) Assert.Null(Bandwidth.Parse(text));
        else Assert.Equal(new Bandwidth(Number(down), Number(up!), ping is null ? null : Number(ping)), Bandwidth.Parse(text));
    }

    public static Pairs OfAKind => new(BandwidthKinds.All);

    [Theory, MemberData(nameof(OfAKind))]
    public void What_is_like_something_once_misread_is_read_right_or_asked_again(string text, string said) => AssertSaid(said, text);

    [Theory]
    [InlineData("simple-ping-three-decimals.txt", "10.31/10.60/8.312")]
    [InlineData("range-without-unit.txt", "-")]
    [InlineData("measured-of-contract.txt", "-")]
    [InlineData("kbps-in-brackets.txt", "0.512/0.256")]
    [InlineData("kbps-in-heading.txt", "0.512/0.256")]
    [InlineData("leading-point.txt", "0.85/0.4")]
    [InlineData("leading-comma.txt", "0.5/0.2")]
    [InlineData("labels-in-brackets.txt", "12.5/3.1")]
    [InlineData("tray-signs.txt", "12.5/3.1")]
    [InlineData("time-in-front.txt", "5/1")]
    [InlineData("brackets-wrapped-by-phone.txt", "24.96/7.27/68.47")]
    [InlineData("fast-com-whole-page.txt", "45/12/5")]
    [InlineData("ping-rto.txt", "5/1")]
    [InlineData("bufferbloat.txt", "18.2/4.1/12")]
    [InlineData("three-decimals-beside-one.txt", "9.532/2.1")]
    public void What_the_field_has_sent_is_read_right_or_asked_again(string file, string said) =>
        AssertSaid(said, File.ReadAllText(Path.Combine(House.Root, "tests/GangguanBot.Tests/Tickets/Diagnosis/Samples", file)));

    [Fact]
    public void Whatever_comes_is_read_or_refused_at_once()
    {
        var random = new Random(20261124);
        string[] parts = ["unduh", "unggah ", "ping", "5", "1,2", ".5", "-", "/", "(", ")", "[", "kbps", "ms", "\n", "jam ", "RTO", ":", "📥", "\uD83D", "receiver", " 4 Mbits/sec"];
        for (var i = 0; i < 5000; i++)
        {
            var began = TimeProvider.System.GetTimestamp();
            if (Bandwidth.Parse(string.Concat(random.GetItems(parts, random.Next(1, 300)))) is { } speed)
                Assert.True(speed is { Down: >= 0, Up: >= 0, Ping: null or >= 0 });
            Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(2));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("lambat sekali")]
    [InlineData("4,2")] // one number
    [InlineData("Your Internet speed is 45 Mbps")]
    [InlineData("unduh 4,2 unggah 1,1 ping 180 server 3")] // four
    [InlineData("4 3 2 1")]
    [InlineData("2 PC lambat 3 hari")]
    [InlineData("5 PC unduh 4,2 unggah 1,1")]
    [InlineData("4,2 unduh 1,1")] // either way round
    [InlineData("unduh 1.024 unggah 512")] // one or a thousand
    [InlineData("unduh 500 kbps unggah 1,1")] // of what?
    [InlineData("unduh unggah 4,2")]
    [InlineData("unduh 4 unduh 5 unggah 6")]
    [InlineData("unduh 1,2,3 unggah 4")]
    [InlineData("100001 5")] // faster than any line here
    [InlineData("100 Gbps / 200 Gbps")]
    [InlineData("100000000")] // one number, however long
    [InlineData("99999999999999999999999999999999999999 5")]
    [InlineData("unduh ٤٫٢ unggah ١٫١")] // digits of another script
    [InlineData("<b>4,2</b> <script>1,1</script>")]
    [InlineData("'; DROP TABLE Answers; -- 1 2")]
    public void What_is_no_measurement_or_leaves_a_choice_is_asked_again(string text) => Assert.Null(Bandwidth.Parse(text));

    [Theory]
    [InlineData('1')]
    [InlineData('(')]
    [InlineData(' ')]
    [InlineData('.')]
    public void Long_texts_are_not_read_and_do_no_harm(char of) => Assert.Null(Bandwidth.Parse(new string(of, 5000)));

    [Fact]
    public void Against_the_contract_it_says_how_much_of_it_came_and_marks_less_than_half()
    {
        var say = new Phrasebook(TimeZoneInfo.Utc).For("id");
        var site = new Site { Name = "Kantor", ContractDown = 20, ContractUp = 10 };
        Assert.Equal("unduh 4,2 dari 20 Mbps (21 %), unggah 9 dari 10 Mbps (90 %), ping 180 ms ⚠️ di bawah 50 % kontrak",
            MeasurementText.Write(say, new(4.2m, 9, 180), site));
        Assert.Equal("unduh 10 dari 20 Mbps (50 %), unggah 5 dari 10 Mbps (50 %)", MeasurementText.Write(say, new(10, 5, null), site));
        Assert.Equal("unduh 10 Mbps, unggah 5 Mbps",
            MeasurementText.Write(say, new(10, 5, null), new Site { Name = "Kantor", ContractDown = 0 }));
        Assert.Equal("unduh 10 Mbps, unggah 5 Mbps", MeasurementText.Write(say, new(10, 5, null), site: null));
    }

    private static void AssertSaid(string said, string text)
    {
        decimal[] numbers = said == "-" ? [] : [.. said.Split('/').Select(Number)];
        var right = numbers is [var down, var up, .. var ping] ? new Bandwidth(down, up, ping is [var wait] ? wait : null) : null;
        Assert.Equal(right, Bandwidth.Parse(text));
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
