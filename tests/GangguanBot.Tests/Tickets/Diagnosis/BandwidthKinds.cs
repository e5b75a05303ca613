namespace GangguanBot.Tests.Tickets.Diagnosis;

/// <summary>Other members of the kinds that were once misread: down / up / ping as read; "-": asked again.</summary>
static class BandwidthKinds
{
    private const string Upward = "Connecting to host 10.20.0.1, port 5201\n[ ID] Interval           Transfer     Bitrate         Retr\n[  5]   0.00-1.00   sec  1.25 MBytes  9.99 Mbits/sec    0   45.2 KBytes\n[  5]   0.00-10.00  sec  12.5 MBytes  4.50 Mbits/sec    0             sender\n[  5]   0.00-10.04  sec  12.1 MBytes  4.10 Mbits/sec                  receiver\n";
    private const string Downward = "Connecting to host 10.20.0.1, port 5201\nReverse mode, remote host 10.20.0.1 is sending\n[  5]   0.00-10.00  sec  25.5 MBytes  21.4 Mbits/sec    0             sender\n[  5]   0.00-10.04  sec  25.1 MBytes  20.9 Mbits/sec                  receiver\n";

    public static readonly IReadOnlyList<(string Text, string Said)> All =
    [
        // A number that no label binds
        ("unduh 5 unggah 1 180", "-"), ("unduh 5 unggah 1 di 3 PC", "-"), ("lantai 2: unduh 5 unggah 1", "-"), ("12.30 dl 5 ul 1", "-"),
        ("unduh 5 dari 20 unggah 1 dari 10", "-"), ("unduh 5/20 unggah 1/10", "-"), ("paket 20 mbps, unduh 5 unggah 1", "-"),
        ("unduh 5 unggah 1 ping 20 ttl 64", "-"), ("4 unduh 5 unggah 1", "-"), ("unduh 5, unggah 1, 3 kali tes", "-"),

        ("14.30 4,2/1,1", "-"), ("1: 4,2 1,1", "-"), ("#1 4,2 1,1", "4.2/1.1"), ("1. 4,2 1,1", "4.2/1.1"), ("0812 3456 7890", "-"),
        ("2026/11/23", "-"), ("PC1 unduh 4,2 unggah gagal", "-"), ("lantai 2 unduh 4,2 unggah gagal", "-"), ("Wifi 2 unduh 4,2, unggah tidak jalan", "-"),
        ("hari ke 3 unduh 4,2 unggah -", "-"), ("2 kali tes unduh 4 unggah", "-"), ("rata2 4,2 1,1", "-"),

        // Bounds and other units
        ("unduh <1 unggah <1", "-"), ("unduh > 5 unggah 1", "-"), ("unduh 5 unggah 1 ping <1 ms", "5/1/1"), ("unduh 4 MiB/s unggah 1 MiB/s", "-"),
        ("unduh 4 Tbps unggah 1 Tbps", "-"), ("unduh 50000 bps unggah 20000 bps", "0.05/0.02"), ("50000/20000 bit/s", "0.05/0.02"),
        ("bps: 512000 256000", "0.512/0.256"), ("10 M bps / 2 M bps", "10/2"),

        // The unit of another number tells what a point is
        ("10.000/5.000 kbps", "10/5"), ("1.024/512 kbps", "1.024/0.512"), ("20.480 / 10.240 (kbps)", "20.48/10.24"), ("kbps: 1.024/512", "1.024/0.512"),
        ("Download (kbps): 10.240 Upload: 5.120", "10.24/5.12"), ("unduh (kbps) 10,240 unggah (kbps) 5,120", "10.24/5.12"),

        // How people speak
        ("4,2/1,1 pak", "4.2/1.1"), ("cuma dapat 4,2 / 1,1 pak", "4.2/1.1"), ("downloadnya 4,2 uploadnya 1,1 pingnya 20", "4.2/1.1/20"),
        ("downnya cuma 4 upnya 1", "4/1"), ("donlod 4,2 aplod 1,1", "4.2/1.1"), ("dn 4,2 up 1,1", "4.2/1.1"), ("dwn 4 upl 1", "4/1"),

        // Ranges
        ("unduh 8-10 unggah 2-3", "-"), ("unduh 8 - 10 mbps unggah 2 mbps", "-"), ("unduh 8–10 Mbps, unggah 2 Mbps", "-"), ("8-10 / 2", "-"),
        ("unduh 8 sampai 10 unggah 2", "-"), ("unduh 8 s/d 10 unggah 2", "-"), ("unduh 8~10 unggah 2", "-"), ("unduh antara 8 dan 10 unggah 2", "-"),
        ("unduh 5 unggah 1 ping 20-30", "-"), ("unduh 5 unggah 1 ping 20-30 ms", "-"), ("unduh - 5 mbps, unggah - 1 mbps", "5/1"),
        ("unduh 5 - unggah 1", "5/1"),

        // Clock times, dates and lists
        ("jam 09.30 dl 5 ul 1", "5/1"), ("pukul 9 unduh 5 unggah 1", "5/1"), ("09:30 WIB unduh 5 unggah 1", "5/1"), ("9.30 wib dl 5 ul 1", "5/1"),
        ("[23/11/26 09.10] Budi: unduh 5 unggah 1", "5/1"), ("23/11/2026 14:05 unduh 5 unggah 1 ping 20", "5/1/20"), ("2026-11-23 unduh 5 unggah 1", "5/1"),
        ("1. unduh 5\n2. unggah 1\n3. ping 20", "5/1/20"), ("1) unduh 5 mbps\n2) unggah 1 mbps", "5/1"), ("Tes ke-2: unduh 5 unggah 1", "5/1"),
        ("Tes 1: unduh 5 unggah 1\nTes 2: unduh 6 unggah 2", "-"), ("01.30 5 1", "5/1"),

        // Units and labels in brackets and headings
        ("Unduh (Mbps): 12,5\nUnggah (Mbps): 3,1\nPing (ms): 20", "12.5/3.1/20"), ("Ping (ms) 20 Download (kbps) 512 Upload (kbps) 256", "0.512/0.256/20"),
        ("Download [kbps] 512 Upload [kbps] 256", "0.512/0.256"), ("Satuan Kbps\nunduh 512\nunggah 256", "0.512/0.256"),
        ("unduh 512 unggah 256 (kbps)", "-"), ("512/256 (dl/ul) kbps", "0.512/0.256"), ("3.1/12.5 (up/down)", "12.5/3.1"),
        ("20/5/30 (dl/ul/ping)", "20/5/30"), ("D 20 U 5 P 12", "20/5/12"), ("12,5 (unduh) 3,1 (unggah)", "12.5/3.1"), ("(DL) 12.5 (UL) 3.1", "12.5/3.1"),
        ("5 20 up down", "20/5"), ("(dl/ul) 20/5", "20/5"), ("Download (KB/s): 512\nUpload (KB/s): 256", "4.096/2.048"), ("D/L 5 U/L 1", "5/1"),
        ("kbps: 512 256", "0.512/0.256"), ("unduh 5 mbps (lantai 2) unggah 1 mbps", "5/1"),
        ("Idle Latency: 9.1 ms (jitter: 0.3ms,\nlow: 2.9ms)\nDownload: 93.6 Mbps (data used:\n45 MB)\nUpload: 92.4 Mbps (data\nused: 42 MB)", "93.6/92.4/9.1"),

        // Leading points and commas, three decimals
        ("unduh .85 unggah .4", "0.85/0.4"), ("unduh:,5 unggah:,2", "0.5/0.2"), (".85/.4", "0.85/0.4"), ("unduh 1, unggah ,5", "1/0.5"),
        ("Ping: 1.024 ms\nDownload: 9.315 Mbit/s\nUpload: 2.104 Mbit/s", "9.315/2.104/1.024"), ("unduh 9,532 unggah 2,1", "9.532/2.1"),
        ("unduh 9.532 unggah 2,1", "9532/2.1"), ("unduh 9,532 unggah 2", "-"), ("Ping 20,5 ms unduh 9,532 unggah 2,114", "9.532/2.114/20.5"),

        // Signs
        ("⬇ Download 4 Mbps\n⬆ Upload 1 Mbps\n⏱ Ping: 20 ms", "4/1/20"), ("4 Mbps ⬇ Download\n1 Mbps ⬆ Upload\n20 ms Ping", "4/1/20"),
        ("⏫ 1,1 ⏬ 4,2", "4.2/1.1"), ("👆 1,1 👇 4,2", "4.2/1.1"), ("☝️ 1,1 👇 4,2", "4.2/1.1"), ("↥ 1,1 ↧ 4,2", "4.2/1.1"), ("⤴️ 1,1 ⤵️ 4,2", "4.2/1.1"),
        ("⮝ 1,1 ⮟ 4,2", "4.2/1.1"), ("△ 1,1 ▽ 4,2", "4.2/1.1"), ("↗ 1,1 ↙ 4,2", "-"), ("20 → 5", "-"),
        ("📥 12,5 📤 3,1", "12.5/3.1"), ("⬇️ 12,5 Mbps ⬆️ 3,1 Mbps", "12.5/3.1"), ("🔺3,1 🔻12,5", "12.5/3.1"), ("12,5🔽 3,1🔼", "12.5/3.1"),
        ("🏓 20 ms ⬇ 12,5 ⬆ 3,1", "12.5/3.1/20"), ("▼ 12.5 ▲ 3.1", "12.5/3.1"), ("📤 3,1 Mbps\n📥 12,5 Mbps\n🏓 20", "12.5/3.1/20"),

        // No answer to the ping
        ("unduh 5 unggah 1 ping RTO", "5/1"), ("ping: request timed out, dl 5 ul 1", "5/1"), ("ping time out unduh 5 unggah 1", "5/1"),
        ("unduh 5 mbps unggah 1 mbps ping gagal", "5/1"), ("unduh 5mbps unggah 1mbps ping", "5/1"), ("unduh 5 unggah 1 pingnya RTO", "5/1"),
        ("unduh 5 unggah 1 ping -", "5/1"), ("unduh RTO unggah 1", "-"), ("unduh 5 unggah gagal ping 20", "-"),

        // Waits under load
        ("Ping 12 ms\nDownload 45 Mbps\nUpload 12 Mbps\nDownload latency 35 ms\nUpload latency 40 ms", "45/12/12"),
        ("Unloaded 9 ms\nDownload Active +85 ms\nUpload Active +40 ms\n⬇ 18.2 Mbps ⬆ 4.1 Mbps", "18.2/4.1/9"),

        // Pages of tests
        ("FAST\nKecepatan Internet Anda adalah\n45\nMbps\nLatensi\nTidak dimuat\n5\nms\nDimuat\n130\nms\nUnggah\nKecepatan\n12\nMbps\nKlien Bogor, ID 203.0.113.7\nServer Jakarta, ID\n45 MB digunakan", "45/12/5"),
        ("Your Internet speed is\n930\nKbps\nLatency\nUnloaded\n25\nms\nLoaded\n130\nms\nUpload\nSpeed\n510\nKbps\nClient Bogor, ID 2001:db8::7\nServer(s) Jakarta, ID", "0.93/0.51/25"),
        ("45.3 Mbps download\n12.1 Mbps upload\nLatency: 12 ms\nServer: Jakarta", "45.3/12.1/12"),
        ("Ping\n12.00 ms\nJitter\n1.00 ms\nDownload\n45.00 Mbit/s\nUpload\n12.00 Mbit/s", "45.00/12.00/12.00"),
        ("Hosted by Biznet (Bogor) [12.34 km]: 8.4 ms\nTesting download speed....\nDownload: 1.25 Mbyte/s\nTesting upload speed...\nUpload: 0.5 Mbyte/s", "10.00/4.0"),
        ("tx-current: 4.2Mbps rx-current: 20Mbps", "20/4.2"),

        // iperf3
        (Upward + Downward, "20.9/4.10"), (Downward + Upward, "20.9/4.10"), (Upward, "-"), (Downward, "-"),
        ("[  5][TX-C]   0.00-10.00  sec  12.5 MBytes  4.50 Mbits/sec    0             sender\n[  5][TX-C]   0.00-10.04  sec  12.1 MBytes  4.10 Mbits/sec                  receiver\n[  7][RX-C]   0.00-10.00  sec  25.1 MBytes  21.0 Mbits/sec    0   sender\n[  7][RX-C]   0.00-10.04  sec  25.1 MBytes  950 Kbits/sec                  receiver", "0.950/4.10"),
    ];
}
