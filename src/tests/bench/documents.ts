/** A Deployment as people write them; every one has another name. */
export function deployment(index: number): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web-${index}
  labels:
    app.kubernetes.io/name: web-${index}
spec:
  replicas: 3
  selector:
    matchLabels:
      app.kubernetes.io/name: web-${index}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: web-${index}
    spec:
      automountServiceAccountToken: false
      containers:
        - name: web
          image: registry.example.com/web:1.${index}
          args: ["--port=8080", "--log=json"]
          ports:
            - name: http
              containerPort: 8080
          env:
            - name: REGION
              value: north
            - name: POD_NAME
              valueFrom:
                fieldRef:
                  fieldPath: metadata.name
          resources:
            requests:
              cpu: 250m
              memory: 128Mi
            limits:
              memory: 256Mi
          readinessProbe:
            httpGet:
              path: /ready
              port: http
            periodSeconds: 5
          securityContext:
            allowPrivilegeEscalation: false
            runAsNonRoot: true
          volumeMounts:
            - name: cache
              mountPath: /var/cache
      volumes:
        - name: cache
          emptyDir:
            sizeLimit: 64Mi
`;
}

/** Deployments, one after another, until there are that many lines. */
export function deployments(lines: number): string {
  const documents: string[] = [];
  for (let written = 0; written < lines; written += documents.at(-1)!.split('\n').length) {
    documents.push(deployment(documents.length));
  }
  return documents.join('---\n');
}
