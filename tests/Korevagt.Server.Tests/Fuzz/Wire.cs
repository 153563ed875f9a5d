using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>
/// One connection to a server that sends any bytes as a request and reads answers of HTTP/1.1: a well-behaved client would
/// repair or refuse most of what is to be sent.
/// </summary>
internal sealed class Wire(Uri server) : IDisposable
{
    private const string EventStream = "text/event-stream";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan ListeningTime = TimeSpan.FromMilliseconds(30);

    private readonly byte[] buffer = new byte[64 * 1024];
    private TcpClient? client;
    private int start;
    private int end;

    /// <summary>
    /// Sends and waits for the answer; on a connection that the server has closed meanwhile once more on a new one.
    /// </summary>
    public async Task<WireAnswer> SendAsync(byte[] request, bool isHead)
    {
        var isFresh = client is null;
        var answer = await TryAsync(request, isHead);
        return answer.Status == 0 && !isFresh ? await TryAsync(request, isHead) : answer;
    }

    public void Dispose() => Close();

    private async Task<WireAnswer> TryAsync(byte[] request, bool isHead)
    {
        using var giveUp = new CancellationTokenSource(Patience);
        var begin = Stopwatch.GetTimestamp();
        try
        {
            if (client is null)
            {
                client = new TcpClient { NoDelay = true };
                (start, end) = (0, 0);
                await client.ConnectAsync(server.Host, server.Port, giveUp.Token);
            }

            try
            {
                await client.GetStream().WriteAsync(request, giveUp.Token);
            }
            catch (IOException)
            {
                // The server has answered before it took everything.
            }

            var (status, headers) = await HeadAsync(giveUp.Token);
            while (status is >= 100 and < 200)
            {
                (status, headers) = await HeadAsync(giveUp.Token);
            }

            var head = new WireAnswer(status, headers, [], default);
            var body = isHead || status is 204 or 304 ? [] : await BodyAsync(head, giveUp.Token);
            if (head["Connection"]?.Equals("close", StringComparison.OrdinalIgnoreCase) == true || head.MediaType == EventStream)
            {
                Close();
            }

            return head with { Body = Unpacked(head["Content-Encoding"], body), Time = Stopwatch.GetElapsedTime(begin) };
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException)
        {
            Close();
            return new WireAnswer(0, [], Encoding.UTF8.GetBytes(broken.Message), Stopwatch.GetElapsedTime(begin));
        }
    }

    private void Close()
    {
        client?.Dispose();
        client = null;
    }

    private async Task<(int Status, List<(string Name, string Value)> Headers)> HeadAsync(CancellationToken cancellation)
    {
        var first = (await LineAsync(cancellation)).Split(' ', 3);
        var headers = new List<(string, string)>();
        while (await LineAsync(cancellation) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add((line[..colon], line[(colon + 1)..].Trim()));
        }

        return (int.Parse(first[1], CultureInfo.InvariantCulture), headers);
    }

    private async Task<byte[]> BodyAsync(WireAnswer head, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        if (head.MediaType == EventStream)
        {
            // It has no end: what comes at once is enough.
            using var listening = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            listening.CancelAfter(ListeningTime);
            try
            {
                await MoreAsync(listening.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // Nothing has happened yet.
            }

            body.Write(buffer, start, end - start);
        }
        else if (head["Transfer-Encoding"] is not null)
        {
            while (int.Parse(
                await LineAsync(cancellation), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var size)
            {
                await CopyAsync(size, body, cancellation);
                await LineAsync(cancellation);
            }

            await LineAsync(cancellation);
        }
        else if (head["Content-Length"] is { } length)
        {
            await CopyAsync(int.Parse(length, CultureInfo.InvariantCulture), body, cancellation);
        }

        return body.ToArray();
    }

    private async Task CopyAsync(int count, MemoryStream to, CancellationToken cancellation)
    {
        while (count > 0)
        {
            if (start == end)
            {
                await MoreAsync(cancellation);
            }

            var taken = Math.Min(count, end - start);
            to.Write(buffer, start, taken);
            (start, count) = (start + taken, count - taken);
        }
    }

    private async Task<string> LineAsync(CancellationToken cancellation)
    {
        while (true)
        {
            if (buffer.AsSpan(start, end - start).IndexOf("\r\n"u8) is >= 0 and var length)
            {
                var line = Encoding.Latin1.GetString(buffer, start, length);
                start += length + 2;
                return line;
            }

            await MoreAsync(cancellation);
        }
    }

    private async Task MoreAsync(CancellationToken cancellation)
    {
        Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
        (start, end) = (0, end - start);
        var read = await client!.GetStream().ReadAsync(buffer.AsMemory(end), cancellation);
        if (read == 0)
        {
            throw new IOException("The server has closed the connection.");
        }

        end += read;
    }

    private static byte[] Unpacked(string? encoding, byte[] body)
    {
        if (encoding is null || body.Length == 0)
        {
            return body;
        }

        using var packed = new MemoryStream(body);
        using Stream unpacking = encoding == "br"
            ? new BrotliStream(packed, CompressionMode.Decompress)
            : new GZipStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        unpacking.CopyTo(plain);
        return plain.ToArray();
    }
}
