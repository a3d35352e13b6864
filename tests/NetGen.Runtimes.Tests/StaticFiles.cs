using System;
using System.IO;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;

namespace NetGen.Runtimes.Tests;

/// <summary>Serves the files of a folder on a port of this machine, as any web server would.</summary>
internal sealed class StaticFiles : IDisposable
{
    private readonly HttpListener _listener = new();

    private readonly string _folder;

    public StaticFiles(string folder)
    {
        _folder = folder;
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Where index.html is.</summary>
    public string Address { get; }

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            await AnswerAsync(context.Request.Url!.AbsolutePath, context.Response);
        }
    }

    private async Task AnswerAsync(string path, HttpListenerResponse response)
    {
        string file = Path.Combine(_folder, path == "/" ? "index.html" : path.TrimStart('/'));
        using (response)
        {
            if (!File.Exists(file))
            {
                response.StatusCode = (int)HttpStatusCode.NotFound;
                return;
            }

            byte[] content = await File.ReadAllBytesAsync(file);
            response.ContentType = Path.GetExtension(file) switch
            {
                ".html" => "text/html",
                ".css" => "text/css",
                ".js" => "text/javascript",
                ".json" => "application/json",
                ".wasm" => "application/wasm",
                _ => "application/octet-stream",
            };
            response.ContentLength64 = content.Length;
            await response.OutputStream.WriteAsync(content);
        }
    }
}
