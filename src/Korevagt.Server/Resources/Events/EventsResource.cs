using System.Globalization;
using Korevagt.Batches.Events;
using Korevagt.Domain.Texts;
using Korevagt.Http.Conventions;
using Korevagt.Http.Events;
using Korevagt.Http.Problems;
using Korevagt.Server.Resources.Batches;
using Korevagt.Server.Resources.Optimisations;
using Korevagt.Store;
using Korevagt.Store.Access;

namespace Korevagt.Server.Resources.Events;

/// <summary>What happens to several batches and optimisations, on one stream: a browser has few connections for all its windows.</summary>
public static class EventsResource
{
    private const int MostTopics = 20;

    private static readonly Text Expected = new(
        $"1 til {MostTopics} emner med komma imellem, hvert én gang: \"batches/17,optimisations/3\"",
        $"1 to {MostTopics} topics separated by commas, each once: \"batches/17,optimisations/3\"");

    /// <summary>Adds the operation.</summary>
    public static void MapEvents(this RouteGroupBuilder api) =>
        api.MapGet("/events", FollowAsync).WithTags("Events").WithName("followTopics")
            .WithSummary("What happens to several batches and optimisations, as server-sent events on one stream.")
            .WithDescription(
                "`topics` are `batches/ID` and `optimisations/ID`, separated by commas, at most 20. Events are those that each tells on its own "
                + "stream. `Last-Event-ID` says where to go on in each topic. The stream ends when all have ended.")
            .RequirePermission(Permission.Read).ProducesProblems(ProblemTypes.Input, ProblemTypes.NotFound)
            .WithMetadata(new QueryParameter(EventTopics.LastEventId, true, "The id of the last event seen."))
            .Produces<string>(StatusCodes.Status200OK, EventStream.ContentType).Produces(StatusCodes.Status204NoContent)
            .WithResponseExample(
                EventStream.ContentType,
                "id: batches/17=3;optimisations/4=0\nevent: finished\ndata: "
                + "{\"batch\":17,\"at\":\"2026-11-22T18:41:00Z\",\"text\":\"\","
                + "\"state\":\"finished\",\"runs\":4,\"done\":4,\"failed\":0}\n\n");

    private static async Task<IResult> FollowAsync(
        string topics, RunStore store, EventTopics events, HttpContext context, CancellationToken cancellation)
    {
        var names = topics.Split(',');
        if (names.Length > MostTopics || names.Distinct(StringComparer.Ordinal).Count() < names.Length)
        {
            return Problem.Parameter(nameof(topics), new("er for mange, eller et af dem to gange", "are too many, or one of them twice"), Expected);
        }

        List<(string, EventSource)> wanted = [];
        foreach (var name in names)
        {
            var (kind, id) = name.Split('/') is [var first, var second]
                && long.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && name == $"{first}/{number.ToString(CultureInfo.InvariantCulture)}"
                ? (first, number) : ("", 0);
            EventSource? source = kind switch
            {
                "batches" when await store.Batches.FindAsync(id, cancellation) is not null => BatchEvents.Of(store, id),
                "optimisations" when await store.Optimisations.FindAsync(id, cancellation) is not null => OptimisationEvents.Of(store, id),
                _ => null,
            };
            switch (source, kind)
            {
                case (null, "batches" or "optimisations"):
                    return Problem.NotFound(new($"{name} findes ikke.", $"There is no {name}."));
                case (null, _):
                    return Problem.Parameter(
                        nameof(topics), new("har et emne, som ingen kan lytte til", "has a topic that nobody can listen to"), Expected);
                default:
                    wanted.Add((name, source));
                    break;
            }
        }

        return events.Stream(context, wanted);
    }
}
