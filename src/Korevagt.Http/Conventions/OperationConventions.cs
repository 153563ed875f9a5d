using System.Net.Mime;
using System.Text.Json.Nodes;
using Korevagt.Http.Access;
using Korevagt.Http.Problems;
using Korevagt.Store.Access;

namespace Korevagt.Http.Conventions;

/// <summary>
/// What an operation says about itself beyond what ASP.NET Core has words for; the document of the interface and the server read
/// the same metadata.
/// </summary>
public static class OperationConventions
{
    /// <summary>
    /// Only callers with a permission may call it. Without this, or <c>AllowAnonymous</c>, the server does not start.
    /// </summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder operation, Permission permission)
        where TBuilder : IEndpointConventionBuilder =>
            operation.WithMetadata(new PermissionRequirement(permission)).RequireAuthorization();

    /// <summary>The longest body that it takes, in bytes after decompression, where the usual limit is not right.</summary>
    public static RouteHandlerBuilder WithBodyLimit(this RouteHandlerBuilder operation, int bytes) =>
        operation.WithMetadata(new BodyLimit(bytes));

    /// <summary>Problems with which it may answer, beside those that all have and those that its parameters bring.</summary>
    public static RouteHandlerBuilder ProducesProblems(
        this RouteHandlerBuilder operation, params IEnumerable<ProblemType> types) =>
        operation.WithMetadata([.. types.Select(type => new AnswersWith(type))]);

    /// <summary>It takes an Idempotency-Key: sent again, it has its effect once and gives the same answer.</summary>
    public static RouteHandlerBuilder WithIdempotencyKey(this RouteHandlerBuilder operation) => operation
        .WithMetadata(IdempotentOperation.Mark)
        .WithMetadata(IdempotentOperation.Parameter)
        .ProducesProblems(ProblemTypes.Running, ProblemTypes.RequestReused, ProblemTypes.Input)
        // The body is read to know the request by, whether the operation takes one or not.
        .ProducesProblems(ProblemTypes.TooSlow, ProblemTypes.TooLarge, ProblemTypes.MediaType);

    /// <summary>It states the version of what it has made or changed.</summary>
    public static RouteHandlerBuilder ProducesETag(this RouteHandlerBuilder operation) =>
        operation.WithMetadata(AnswersWithETag.Mark);

    /// <summary>An example of the JSON that it takes.</summary>
    public static RouteHandlerBuilder WithRequestExample(this RouteHandlerBuilder operation, object example) =>
        operation.WithMetadata(new Example(true, example));

    /// <summary>An example of what it takes in a form that is no JSON.</summary>
    public static RouteHandlerBuilder WithRequestExample(this RouteHandlerBuilder operation, string mediaType, string example) =>
        operation.WithMetadata(new Example(true, example, mediaType));

    /// <summary>An example of the parts that it takes as <c>multipart/form-data</c>: an object with a text for each.</summary>
    public static RouteHandlerBuilder WithFormExample(this RouteHandlerBuilder operation, object example) =>
        operation.WithMetadata(new Example(true, example, MediaTypeNames.Multipart.FormData));

    /// <summary>An example of the JSON that it gives.</summary>
    public static RouteHandlerBuilder WithResponseExample(this RouteHandlerBuilder operation, object example) =>
        operation.WithMetadata(new Example(false, example));

    /// <summary>An example of what it gives in a form that is no JSON.</summary>
    public static RouteHandlerBuilder WithResponseExample(this RouteHandlerBuilder operation, string mediaType, string example) =>
        operation.WithMetadata(new Example(false, example, mediaType));

    /// <summary>An example of the features of which it gives a collection (RFC 7946).</summary>
    public static RouteHandlerBuilder WithFeatureExample(this RouteHandlerBuilder operation, string feature) =>
        operation.WithResponseExample(JsonNode.Parse($$"""{ "type": "FeatureCollection", "features": [{{feature}}] }""")!);
}
