using System.Net;
using Korevagt.Server.Tests.Days;
using Korevagt.Server.Tests.Resources;

namespace Korevagt.Server.Tests.Kills;

/// <summary>A scenario that one planner saves over and over, and what the server said to each saving.</summary>
internal sealed class EditedScenario
{
    // The versions that there must be, in their order; without an answer where the server died before it gave it.
    private readonly List<(SentRequest Request, GivenAnswer? Answer)> versions = [];
    private readonly string id;
    private SentRequest? open;
    private string? etag;
    private int sent;

    private EditedScenario(string id) => this.id = id;

    /// <summary>How many savings are known to have happened.</summary>
    public int Saved => versions.Count;

    private string Path => $"/scenarios/{id}";

    public static async Task<EditedScenario> CreateAsync(ServerProcess server, string key, string id)
    {
        using var client = server.Client(key);
        var scenario = new EditedScenario(id);
        await scenario.SaveAsync(client, HttpMethod.Post, $"/scenarios?id={id}", HttpStatusCode.Created);
        return scenario;
    }

    /// <summary>Saves, each time based on the last, until nobody answers.</summary>
    public async Task SaveUntilTheServerIsGoneAsync(ServerProcess server, string key)
    {
        using var client = server.Client(key);
        try
        {
            while (true)
            {
                await SaveAsync(client, HttpMethod.Put, Path, HttpStatusCode.OK);
            }
        }
        catch (HttpRequestException)
        {
            // The server is gone: whether the open saving happened nobody knows yet.
        }
    }

    /// <summary>
    /// After a new start: every acknowledged version is there as it was sent, the open one whole or not at all.
    /// </summary>
    public async Task IsWholeAsync(ServerProcess server, string key)
    {
        using var client = server.Client(key);
        using var whole = await client.GetAsync(Calls.At(Path));
        var there = await whole.IsAsync(HttpStatusCode.OK);
        var number = there.GetProperty("version").GetInt32();
        Assert.InRange(number, Saved, Saved + 1);
        if (number > Saved)
        {
            versions.Add((open!, null));
        }

        etag = whole.Headers.ETag!.Tag;
        Assert.Equal($"Gang {number}", there.Text("name"));
        foreach (var (place, (request, _)) in versions.Index())
        {
            Assert.Equal(request.Body, await client.GetStringAsync(Calls.At($"{Path}/versions/{place + 1}")));
        }

        // Each version has its entry, and no entry is of what did not happen.
        var audit = await client.GetJsonAsync($"/audit?subject=scenarios/{id}&limit=200");
        Assert.Equal(
            Enumerable.Range(1, number).Reverse(),
            audit.GetProperty("items").EnumerateArray()
                .Select(entry => entry.GetProperty("after").GetProperty("version").GetInt32()));
        await HappensOnceAsync(client, number);
    }

    private async Task SaveAsync(HttpClient client, HttpMethod method, string path, HttpStatusCode expected)
    {
        open = new SentRequest(
            method, path, "application/json", Calls.Without($"Gang {Saved + 1}", PlannersDay.Night), $"{id}-{++sent}", etag);
        var answer = await open.SendAsync(client);
        Assert.True(answer.Status == expected, answer.Body);
        versions.Add((open, answer));
        (open, etag) = (null, answer.ETag);
    }

    private async Task HappensOnceAsync(HttpClient client, int number)
    {
        foreach (var (request, answer) in versions.Where(version => version.Answer is not null))
        {
            await request.IsAnsweredAgainAsync(client, answer!);
        }

        if (open is not null && versions[^1].Request == open)
        {
            // It happened and the server died before it had stored, or sent, the answer.
            Assert.Contains((await open.SendAsync(client)).Status, new[] { HttpStatusCode.OK, HttpStatusCode.Conflict });
        }

        open = null;
        Assert.Equal(number, (await client.GetJsonAsync(Path)).GetProperty("version").GetInt32());
    }
}
