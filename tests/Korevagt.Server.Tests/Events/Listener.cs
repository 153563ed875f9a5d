using System.Globalization;
using Korevagt.Http.Events;

namespace Korevagt.Server.Tests.Events;

/// <summary>A client that listens.</summary>
internal sealed class Listener : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient caller;
    private readonly HttpResponseMessage stream;
    private readonly StreamReader reader;

    private Listener(HttpClient client, HttpResponseMessage answer, StreamReader reader) =>
        (caller, stream, this.reader) = (client, answer, reader);

    public static async Task<Listener> OpenAsync(TestServer server, Uri path, string? last = null)
    {
        var client = server.Client();
        if (last is not null)
        {
            client.DefaultRequestHeaders.Add(EventTopics.LastEventId, last);
        }

        var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        return new Listener(client, answer, new StreamReader(await answer.Content.ReadAsStreamAsync()));
    }

    /// <summary>The next line, or null at the end.</summary>
    public async Task<string?> LineAsync()
    {
        try
        {
            string? line;
            do
            {
                line = await reader.ReadLineAsync().WaitAsync(Patience);
            }
            while (line is not null && (line.Length == 0 || line.StartsWith("retry:", StringComparison.Ordinal)));
            return line;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The numbers of the next events.</summary>
    public async Task<IReadOnlyList<long>> NextAsync(int count)
    {
        List<long> ids = [];
        while (ids.Count < count && await LineAsync() is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                ids.Add(long.Parse(line[4..], CultureInfo.InvariantCulture));
                Assert.Equal("event: happened", await LineAsync());
                Assert.Equal($$"""data: {"n":{{ids[^1]}}}""", await LineAsync());
            }
        }

        return ids;
    }

    /// <summary>The ids of the next events, as they are written.</summary>
    public async Task<IReadOnlyList<string>> IdsAsync(int count)
    {
        List<string> ids = [];
        while (ids.Count < count && await LineAsync() is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                ids.Add(line[4..]);
                Assert.Equal("event: happened", await LineAsync());
                Assert.StartsWith("data: ", await LineAsync());
            }
        }

        return ids;
    }

    public void Dispose()
    {
        reader.Dispose();
        stream.Dispose();
        caller.Dispose();
    }
}
