using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Korevagt.Server.Documentation;

/// <summary>What holds for every operation is said once here and stands in the document at each.</summary>
internal static class OpenApiConventions
{
    public static void Apply(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
    }
}
