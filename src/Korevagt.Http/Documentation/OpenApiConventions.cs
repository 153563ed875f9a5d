using System.Reflection;
using Korevagt.Settings;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Korevagt.Http.Documentation;

/// <summary>What holds for the whole interface: its name, who lets in, and that paths begin here.</summary>
internal static class OpenApiConventions
{
    /// <summary>The way in by API key or token.</summary>
    public const string Bearer = "bearer";

    private const string Introduction =
        """
        Home-visit cars of the out-of-hours doctors: plans, runs and results. Times are UTC; hours of duty are local time of
        Europe/Copenhagen. Faults are problem details (RFC 9457), each with the trace id under which the log knows it. Lists
        come in pages: send `next` as `cursor`.
        """;

    /// <summary>Sets them.</summary>
    /// <param name="options">The options of the document.</param>
    /// <param name="views">The assemblies of the types that answers are made of, in which what is null is left out.</param>
    public static void Apply(OpenApiOptions options, IEnumerable<Assembly> views)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddSchemaTransformer(new SchemaTransformer(views.Append(Assembly.GetExecutingAssembly()).ToHashSet()));
        options.AddOperationTransformer(OperationTransformer.ApplyAsync);
        options.AddDocumentTransformer((document, context, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Korevagt",
                Version = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3),
                Description = Introduction,
            };
            document.Servers = [new OpenApiServer { Url = "/" }];
            AddWaysIn(document, context.ApplicationServices.GetRequiredService<ServerSettings>());
            return Task.CompletedTask;
        });
    }

    private static void AddWaysIn(OpenApiDocument document, ServerSettings settings)
    {
        document.AddComponent<IOpenApiSecurityScheme>(Bearer, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Bearer,
            Description = "An API key (`kv_...`) or, where an issuer is configured, its access token.",
        });
        if (settings.Oidc is { } oidc)
        {
            document.AddComponent<IOpenApiSecurityScheme>("oidc", new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OpenIdConnect,
                OpenIdConnectUrl = new Uri(oidc.Issuer.TrimEnd('/') + "/.well-known/openid-configuration"),
            });
        }
    }
}
