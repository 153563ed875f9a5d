using System.Text;
using Korevagt.Store;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Korevagt.Server.Documentation;

/// <summary>The document of the interface, written once: it is the same for everybody, and dear to write.</summary>
internal sealed class InterfaceDocument(IServiceProvider services)
{
    /// <summary>What the document is called among its kind.</summary>
    public const string Name = "v1";

    private readonly Lazy<Task<(byte[] Bytes, string Version)>> written = new(() => WriteAsync(services));

    /// <summary>The document in JSON, and the hash of it.</summary>
    public Task<(byte[] Bytes, string Version)> ReadAsync() => written.Value;

    private static async Task<(byte[] Bytes, string Version)> WriteAsync(IServiceProvider services)
    {
        var document = await services.GetRequiredKeyedService<IOpenApiDocumentProvider>(Name).GetOpenApiDocumentAsync();
        var bytes = Encoding.UTF8.GetBytes(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1));
        return (bytes, Documents.HashOf(bytes));
    }
}
