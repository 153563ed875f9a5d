using System.Net.Mime;
using System.Text.Json.Nodes;
using Korevagt.Server.Access;
using Korevagt.Server.Documentation;
using Korevagt.Server.Problems;
using Korevagt.Server.Requests;
using Korevagt.Store.Access;

namespace Korevagt.Server.Resources;

/// <summary>What an operation says about itself, in one line each.</summary>
public static class OperationConventions
{
    /// <summary>Its name and what it does.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="id">Unique in the interface: <c>createKey</c>.</param>
    /// <param name="summary">One sentence.</param>
    /// <param name="description">More, or null.</param>
    public static RouteHandlerBuilder Is(this RouteHandlerBuilder operation, string id, string summary, string? description = null)
    {
        operation.WithName(id).WithSummary(summary);
        return description is null ? operation : operation.WithDescription(description);
    }

    /// <summary>Who may call it. Without this, or <see cref="Public"/>, the server does not start.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder operation, Permission permission)
        where TBuilder : IEndpointConventionBuilder =>
        operation.WithMetadata(new PermissionRequirement(permission)).RequireAuthorization();

    /// <summary>Everybody may call it.</summary>
    public static TBuilder Public<TBuilder>(this TBuilder operation)
        where TBuilder : IEndpointConventionBuilder => operation.WithMetadata(PublicOperation.Mark);

    /// <summary>The longest body it takes, in bytes after decompression, where the usual limit is not right.</summary>
    public static RouteHandlerBuilder TakesAtMost(this RouteHandlerBuilder operation, int bytes) => operation.WithMetadata(new BodyLimit(bytes));

    /// <summary>Problems with which it may answer, beside those that all have and those that its parameters bring.</summary>
    public static RouteHandlerBuilder Fails(this RouteHandlerBuilder operation, params IEnumerable<ProblemType> types) =>
        operation.WithMetadata([.. types.Select(type => new AnswersWith(type))]);

    /// <summary>It takes an Idempotency-Key: sent again, it has its effect once and gives the same answer.</summary>
    public static RouteHandlerBuilder Once(this RouteHandlerBuilder operation) => operation
        .WithMetadata(OnceOperation.Mark)
        .WithMetadata(new QueryParameter(OnceOperation.Header, true, "Any text of up to 200 characters, new for every new request: sent again, the request has its effect once.") { Longest = OnceOperation.LongestKey })
        .Fails(ProblemTypes.Running, ProblemTypes.RequestReused, ProblemTypes.Input)
        // The body is read to know the request by, whether the operation takes one or not.
        .Fails(ProblemTypes.TooSlow, ProblemTypes.TooLarge, ProblemTypes.MediaType);

    /// <summary>An example of what it takes.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder operation, object example) => operation.WithMetadata(new Example(true, example));

    /// <summary>An example of what it gives.</summary>
    public static RouteHandlerBuilder Gives(this RouteHandlerBuilder operation, object example) => operation.WithMetadata(new Example(false, example));

    /// <summary>An example of the features of which it gives a collection (RFC 7946).</summary>
    public static RouteHandlerBuilder GivesFeatures(this RouteHandlerBuilder operation, string feature) =>
        operation.Gives(JsonNode.Parse($$"""{ "type": "FeatureCollection", "features": [{{feature}}] }""")!);

    /// <summary>An example of what it takes in a form that is no JSON.</summary>
    public static RouteHandlerBuilder TakesText(this RouteHandlerBuilder operation, string mediaType, string example) => operation.WithMetadata(new Example(true, example, mediaType));

    /// <summary>An example of the parts that it takes as <c>multipart/form-data</c>: an object with a text for each.</summary>
    public static RouteHandlerBuilder TakesForm(this RouteHandlerBuilder operation, object example) =>
        operation.WithMetadata(new Example(true, example, MediaTypeNames.Multipart.FormData));

    /// <summary>An example of what it gives in a form that is no JSON.</summary>
    public static RouteHandlerBuilder GivesText(this RouteHandlerBuilder operation, string mediaType, string example) => operation.WithMetadata(new Example(false, example, mediaType));
}
