using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Requests;

public sealed class BodyTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private static readonly Uri Keys = new("/api/v1/keys", UriKind.Relative);

    [Theory]
    [InlineData("", "", "JSON")]
    [InlineData("{", "", "")]
    [InlineData("[]", "", "an object")]
    [InlineData("""{"name":"x","role":"reader","name":"y"}""", "/name", "once")]
    [InlineData("""{"name":"x","role":"reader","rolle":"y"}""", "/rolle", "one of")]
    [InlineData("""{"name":5,"role":"reader"}""", "/name", "")]
    [InlineData("""{"name":"x","role":"king"}""", "/role", "reader")]
    [InlineData("""{"name":"x","role":1}""", "/role", "reader")]
    [InlineData("""{"name":"x"}""", "/role", "")]
    [InlineData("""{"name":"x","role":"reader","expiresInDays":0}""", "/expiresInDays", "from 1 to 3650")]
    [InlineData("""{"name":"x","role":"reader","expiresInDays":1e99}""", "/expiresInDays", "")]
    [InlineData("""{"name":"x","role":"reader","scopes":[1]}""", "/scopes/0", "")]
    [InlineData("""{"name":"a\u0000b","role":"reader"}""", "/name", "a text of 1 to")]
    public async Task AFaultyBody_IsAnsweredWithWhereAndWhat(string body, string pointer, string expected)
    {
        var server = shared.Server;
        using var client = await server.ClientAsync(Role.Operator);
        var before = (await server.Keys.AfterAsync(0, 200)).Count;
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var problem = await (await client.PostAsync(Keys, content)).ProblemAsync(HttpStatusCode.BadRequest, "input");
        var error = problem.GetProperty("errors")[0];
        Assert.Equal(pointer, error.GetProperty("pointer").GetString());
        Assert.Contains(
            expected, error.TryGetProperty("expected", out var said) ? said.GetString()! : "", StringComparison.Ordinal);
        Assert.Equal(before, (await server.Keys.AfterAsync(0, 200)).Count);
    }

    [Fact]
    public async Task AQueryWithWhatNoDatabaseCanStore_IsAFault()
    {
        using var client = await shared.Server.ClientAsync(Role.Operator);
        var problem = await (await client.GetAsync(new Uri("/api/v1/audit?subject=a%00b", UriKind.Relative)))
            .ProblemAsync(HttpStatusCode.BadRequest, "input");
        Assert.Equal("subject", problem.GetProperty("errors")[0].GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task AllFaultsOfABody_AreListedAtOnce()
    {
        var server = shared.Server;
        using var client = await server.ClientAsync(Role.Operator);
        using var content = new StringContent(
            """{"name":"","role":"king","expiresInDays":9999,"x":1}""", Encoding.UTF8, "application/json");
        var problem = await (await client.PostAsync(Keys, content)).ProblemAsync(HttpStatusCode.BadRequest, "input");
        Assert.Equal(
            ["/name", "/role", "/expiresInDays", "/x"],
            problem.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("pointer").GetString()));
    }

    [Fact]
    public async Task BytesThatAreNoUtf8_AndNestingWithoutEnd_AreFaults()
    {
        var server = shared.Server;
        using var client = await server.ClientAsync(Role.Operator);
        byte[][] bodies = [
            [(byte)'{', 0xFF, 0xFE, (byte)'}'], Encoding.UTF8.GetBytes(new string('[', 3000)), [0xEF, 0xBB, 0xBF],
            "{\"name\":\"\\uD800\",\"role\":\"reader\"}"u8.ToArray()];
        foreach (var bytes in bodies)
        {
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            await (await client.PostAsync(Keys, content)).ProblemAsync(HttpStatusCode.BadRequest, "input");
        }
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("nonsense")]
    public async Task AnotherMediaType_IsRefused(string type)
    {
        var server = shared.Server;
        using var client = await server.ClientAsync(Role.Operator);
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        await (await client.PostAsync(Keys, content)).ProblemAsync(HttpStatusCode.UnsupportedMediaType, "media-type");
    }

    [Fact]
    public async Task ABodyBeyondTheLimitOfItsOperation_IsRefused_SaidOrNot()
    {
        var server = shared.Server;
        using var client = await server.ClientAsync(Role.Operator);
        var large = Encoding.UTF8.GetBytes($$"""{"name":"{{new string('x', 5000)}}","role":"reader"}""");
        using var said = new ByteArrayContent(large);
        said.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        await (await client.PostAsync(Keys, said)).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
        using var chunked = new StreamContent(new MemoryStream(large));
        chunked.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, Keys) { Content = chunked };
        request.Headers.TransferEncodingChunked = true;
        await (await client.SendAsync(request)).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task ACompressedBody_IsTaken_AndABombIsNot(string encoding)
    {
        var server = shared.Server;
        using var client = await server.ClientAsync(Role.Operator);
        using var honest = Compressed("""{"name":"packed","role":"reader"}"""u8.ToArray(), encoding);
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsync(Keys, honest)).StatusCode);
        // 64 MB of blanks in a few KB.
        var bomb = new byte[64 * 1024 * 1024];
        bomb.AsSpan().Fill((byte)' ');
        using var packed = Compressed(bomb, encoding);
        await (await client.PostAsync(Keys, packed)).ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("gzip, gzip")]
    [InlineData("zstd")]
    public async Task AnotherEncoding_IsRefused(string encoding)
    {
        var server = shared.Server;
        using var client = await server.ClientAsync(Role.Operator);
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        await (await client.PostAsync(Keys, content)).ProblemAsync(HttpStatusCode.UnsupportedMediaType, "media-type");
    }

    [Fact]
    public async Task ABodyThatIsNotCompressedAsItSays_IsRefused()
    {
        var server = shared.Server;
        using var client = await server.ClientAsync(Role.Operator);
        using var content = new ByteArrayContent("{}"u8.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");
        await (await client.PostAsync(Keys, content)).ProblemAsync(HttpStatusCode.BadRequest, "malformed");
    }

    [Fact]
    public async Task ABodyWithoutEnd_IsCutOff()
    {
        var server = shared.Server;
        var key = await server.KeyAsync(Role.Operator);
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/v1/keys HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nContent-Type: "
            + $"application/json\r\nTransfer-Encoding: chunked\r\n\r\n"));
        using var giveUp = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var answer = Raw.ReadAsync(stream, giveUp.Token);
        var chunk = Encoding.ASCII.GetBytes("400\r\n" + new string(' ', 1024) + "\r\n");
        var sent = 0;
        try
        {
            while (!answer.IsCompleted && sent < 100_000)
            {
                await stream.WriteAsync(chunk, giveUp.Token);
                sent++;
            }
        }
        catch (IOException)
        {
            // The server has hung up, as it should.
        }

        Assert.Contains(" 413 ", await answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABodyThatTricklesIn_IsGivenUp()
    {
        await using var server = await TestServer.StartAsync([("Limits:SlowestBytesPerSecond", "1000000")]);
        var key = await server.KeyAsync(Role.Operator);
        var answer = await Raw.SendAsync(
            server.Address,
            $"POST /api/v1/keys HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nContent-Type: "
            + $"application/json\r\nContent-Length: 1000\r\n\r\n{{");
        Assert.StartsWith("HTTP/1.1 408 ", answer, StringComparison.Ordinal);
        Assert.Contains("/problems/too-slow", answer, StringComparison.Ordinal);
    }

    private static ByteArrayContent Compressed(byte[] bytes, string encoding)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal),
            "br" => new BrotliStream(packed, CompressionLevel.Optimal),
            _ => new ZLibStream(packed, CompressionLevel.Optimal),
        })
        {
            packing.Write(bytes);
        }

        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add(encoding);
        return content;
    }
}
